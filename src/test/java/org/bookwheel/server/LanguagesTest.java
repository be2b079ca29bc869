package org.bookwheel.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.bookwheel.testing.Site;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Questions find what they ask for in the languages that lists are written in.
class LanguagesTest {

    @TempDir private static Path folder;
    @AutoClose private static Site site;

    private static final String WORKS =
            """
            zh-1|大语言模型的知识蒸馏综述
            zh-2|基于图神经网络的推荐系统
            zh-3|分布式数据库的事务处理
            zh-4|低资源机器翻译
            zh-5|自动驾驶中的目标检测
            ja-1|日本語の形態素解析
            ja-2|深層学習による画像認識
            ja-3|分散データベースの一貫性
            ja-4|ロボットの動作計画
            ja-5|音声合成のための拡散モデル
            ko-1|한국어 형태소 분석
            ko-2|그래프 신경망 기반 추천
            ko-3|분산 데이터베이스 트랜잭션
            ko-4|음성 인식 모델
            ko-5|자율 주행 객체 검출
            de-1|Maschinelles Lernen für die Wettervorhersage
            de-2|Verteilte Datenbanken und Transaktionen
            de-3|Erkennung von Sprache im Lärm
            de-4|Planung von Bewegungen für Roboter
            de-5|Datenschutz in sozialen Netzwerken
            fr-1|Apprentissage profond pour la prévision du temps
            fr-2|Bases de données réparties et transactions
            fr-3|Reconnaissance de la parole bruitée
            fr-4|Planification de mouvements de robots
            fr-5|Traduction automatique neuronale
            es-1|Aprendizaje profundo para la predicción del clima
            es-2|Bases de datos distribuidas y transacciones
            es-3|Reconocimiento del habla con ruido
            es-4|Planificación de movimientos de robots
            es-5|Traducción automática neuronal
            ru-1|Глубокое обучение для прогноза погоды
            ru-2|Распределённые базы данных и транзакции
            ru-3|Распознавание речи в шуме
            ru-4|Планирование движений роботов
            ru-5|Машинный перевод
            """;

    @BeforeAll
    static void serve() {
        StringBuilder works = new StringBuilder();
        WORKS.lines()
                .map(line -> line.split("\\|"))
                .forEach(work ->
                        works.append(
                                "{\"id\":\"%s\",\"title\":\"%s\"}\n".formatted(work[0], work[1])));
        site = Site.ofWorks(folder, works.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    如何进行大语言模型的知识蒸馏 | zh-1
                    什么是知识蒸馏 | zh-1
                    推荐系统怎么用图神经网络 | zh-2
                    图神经网络 推荐 | zh-2
                    分布式数据库如何处理事务 | zh-3
                    数据库事务有哪些方法 | zh-3
                    低资源语言的机器翻译怎么做 | zh-4
                    机器翻译 | zh-4
                    自动驾驶如何检测目标 | zh-5
                    目标检测在自动驾驶中的应用 | zh-5
                    形態素解析とは何ですか | ja-1
                    日本語を形態素に解析する方法 | ja-1
                    深層学習で画像を認識するには | ja-2
                    画像認識 | ja-2
                    分散データベースの一貫性をどのように保つか | ja-3
                    データベースの一貫性 | ja-3
                    ロボットはどうやって動作を計画するか | ja-4
                    ロボット 動作計画 | ja-4
                    拡散モデルによる音声合成 | ja-5
                    音声合成について | ja-5
                    한국어 형태소를 어떻게 분석하는가 | ko-1
                    형태소 분석 | ko-1
                    그래프 신경망으로 추천하는 방법 | ko-2
                    신경망 추천 | ko-2
                    분산 데이터베이스의 트랜잭션은 무엇인가 | ko-3
                    데이터베이스 트랜잭션 | ko-3
                    음성을 인식하는 모델 | ko-4
                    음성 인식 | ko-4
                    자율 주행에서 객체를 어떻게 검출하나요 | ko-5
                    객체 검출 | ko-5
                    Wie hilft maschinelles Lernen bei der Wettervorhersage? | de-1
                    was ist maschinelles Lernen | de-1
                    wie funktionieren Transaktionen in verteilten Datenbanken | de-2
                    Datenbanken Transaktionen | de-2
                    Wie kann man Sprache trotz Lärm erkennen? | de-3
                    Sprache im Larm | de-3
                    wie plant ein Roboter seine Bewegungen | de-4
                    Planung für Roboter | de-4
                    gibt es Datenschutz in den sozialen Netzwerken | de-5
                    Datenschutz Netzwerke | de-5
                    comment l'apprentissage profond aide la prévision du temps | fr-1
                    qu'est-ce que l'apprentissage profond | fr-1
                    quelles sont les bases de données réparties | fr-2
                    transactions dans une base de données répartie | fr-2
                    comment faire la reconnaissance de la parole avec du bruit | fr-3
                    parole bruitée | fr-3
                    comment planifier les mouvements des robots | fr-4
                    planification robots | fr-4
                    est-ce que la traduction neuronale est automatique | fr-5
                    traduction neuronale | fr-5
                    cómo ayuda el aprendizaje profundo a la predicción del clima | es-1
                    qué es el aprendizaje profundo | es-1
                    cuáles son las bases de datos distribuidas | es-2
                    transacciones en bases de datos | es-2
                    cómo reconocer el habla cuando hay ruido | es-3
                    reconocimiento del habla | es-3
                    cómo planificar los movimientos de un robot | es-4
                    planificacion de movimientos | es-4
                    es automática la traducción neuronal | es-5
                    traduccion neuronal | es-5
                    как глубокое обучение помогает прогнозу погоды | ru-1
                    что такое глубокое обучение | ru-1
                    как работают транзакции в распределенных базах данных | ru-2
                    базы данных | ru-2
                    как сделать распознавание речи в шуме | ru-3
                    распознавание речи | ru-3
                    как выполняется планирование движений у робота | ru-4
                    планирование движений | ru-4
                    какой бывает машинный перевод | ru-5
                    машинный перевод текста | ru-5
                    """)
    void aQuestionFindsFirstWhatItAsksFor(String question, String id) {
        assertThat(site.search("q", question).ids()).as(question).startsWith(id);
    }
}
