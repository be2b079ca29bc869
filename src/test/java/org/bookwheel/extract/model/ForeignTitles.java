package org.bookwheel.extract.model;

import java.util.List;

/// Invented titles and people's names in other languages than English.
final class ForeignTitles {

    private static final String[][] FORMS = {
        {"zh", "基于#的@研究", "面向#的@方法", "#中的@综述", "一种融合#的@算法", "#驱动的@：进展与展望", "@技术在#中的应用", "关于#的@问题"},
        {"ko", "#를 이용한 @ 연구", "# 기반 @ 기법", "@을 위한 # 모델", "#에서의 @에 관한 고찰", "효율적인 @: # 접근"},
        {"ja", "#を用いた@", "#に基づく@の提案", "@における#の検討", "#による@の高速化", "@のための#モデル"},
        {
            "ru",
            "Метод @ на основе #",
            "О применении # в задачах @",
            "Обзор методов @",
            "Модели # для @",
            "Введение в теорию @"
        },
        {
            "de",
            "Über die @ mit Hilfe von #",
            "@ durch #: Ein Überblick",
            "Ein Verfahren zur @",
            "Grundlagen der @",
            "# und @ im Vergleich"
        },
        {
            "fr",
            "Une approche par # pour la @",
            "Sur la @ au moyen de #",
            "Étude de la @ fondée sur #",
            "La @ : état de l'art",
            "Vers une @ efficace"
        },
        {
            "es",
            "Un enfoque de # para la @",
            "Sobre la @ mediante #",
            "La @: una revisión",
            "Métodos de # aplicados a la @",
            "Hacia una @ eficiente"
        },
        {
            "pt",
            "Uma abordagem de # para a @",
            "Um estudo sobre a @",
            "A @ por meio de #",
            "Métodos de # aplicados à @"
        },
        {"it", "Un approccio basato su # per la @", "Sulla @ mediante #", "La @: una rassegna"},
    };

    private static final String[][] MEANS = {
        {"zh", "深度学习", "图神经网络", "注意力机制", "强化学习", "大语言模型", "对比学习", "卷积神经网络", "联邦学习", "贝叶斯网络"},
        {"ko", "딥러닝", "그래프 신경망", "강화학습", "대규모 언어 모델", "어텐션", "합성곱 신경망"},
        {"ja", "深層学習", "グラフニューラルネットワーク", "強化学習", "大規模言語モデル", "注意機構", "確率モデル"},
        {
            "ru",
            "нейронных сетей",
            "графовых моделей",
            "машинного обучения",
            "трансформеров",
            "байесовского вывода"
        },
        {
            "de",
            "neuronalen Netzen",
            "Graphen",
            "Entscheidungsbäumen",
            "Sprachmodellen",
            "Bayesnetzen"
        },
        {"fr", "réseaux de neurones", "graphes", "modèles de langue", "apprentissage profond"},
        {"es", "redes neuronales", "grafos", "modelos de lenguaje", "aprendizaje profundo"},
        {"pt", "redes neurais", "grafos", "modelos de linguagem", "aprendizado profundo"},
        {"it", "reti neurali", "grafi", "modelli linguistici"},
    };

    private static final String[][] AIMS = {
        {
            "zh",
            "图像分割",
            "文本分类",
            "异常检测",
            "推荐系统",
            "交通流量预测",
            "命名实体识别",
            "故障诊断",
            "目标跟踪",
            "知识图谱补全",
            "遥感影像变化检测"
        },
        {"ko", "이상 탐지", "문서 요약", "영상 분할", "추천 시스템", "교통량 예측", "감성 분석"},
        {"ja", "異常検知", "文書要約", "画像分割", "対話システム", "需要予測", "物体検出"},
        {
            "ru",
            "распознавания речи",
            "анализа текстов",
            "поиска аномалий",
            "машинного перевода",
            "сегментации изображений"
        },
        {
            "de",
            "Bilderkennung",
            "Texterkennung",
            "Fehlersuche",
            "Spracherkennung",
            "Verkehrsplanung"
        },
        {
            "fr",
            "traduction automatique",
            "détection d'anomalies",
            "segmentation d'images",
            "recherche d'information"
        },
        {
            "es",
            "traducción automática",
            "detección de anomalías",
            "segmentación de imágenes",
            "recuperación de información"
        },
        {
            "pt",
            "tradução automática",
            "detecção de anomalias",
            "segmentação de imagens",
            "recuperação de informação"
        },
        {"it", "traduzione automatica", "rilevazione di anomalie", "segmentazione di immagini"},
    };

    private static final String[][] NAMES = {
        {
            "zh", "王伟", "李娜", "张敏", "刘洋", "陈静", "杨帆", "赵磊", "黄晓明", "周杰", "吴婷婷", "徐志强", "孙丽", "马超",
            "朱琳", "胡建国", "林晨曦"
        },
        {"ko", "김민수", "이서연", "박지훈", "최유진", "정하늘", "강동원", "조은비", "윤성호", "임수정"},
        {"ja", "佐藤健", "鈴木一郎", "高橋美咲", "田中太郎", "伊藤翔", "渡辺直美", "山本陽子", "中村悠斗"},
        {
            "ru",
            "Иванов А. П.",
            "Петрова Е. С.",
            "Смирнов В. И.",
            "Кузнецова О. М.",
            "Соколов Д. А.",
            "Попов Н. Н."
        },
        {"de", "Jürgen Köhler", "Sabine Müller", "Hans-Peter Groß", "Anke Schäfer"},
        {"fr", "Hélène Lefèvre", "Jean-Marc Béranger", "Aurélie Noël", "François Lemaître"},
        {"es", "María José Núñez", "Álvaro Peña", "Lucía Fernández", "Íñigo Ibáñez"},
        {"pt", "João Gonçalves", "Beatriz Conceição", "Luís Araújo", "Antônia Simões"},
        {"it", "Nicolò Esposito", "Chiara D'Amico", "Niccolò Bianchi"},
    };

    private ForeignTitles() {}

    static boolean knows(String language) {
        return row(FORMS, language) != null;
    }

    static String title(Draw draw, String language) {
        String form = one(draw, FORMS, language);
        return form.replace("#", one(draw, MEANS, language))
                .replace("@", one(draw, AIMS, language));
    }

    /// Different names of people.
    static List<String> people(Draw draw, String language, int count) {
        String[] row = row(NAMES, language);
        return draw.some(List.of(row).subList(1, row.length), count);
    }

    private static String one(Draw draw, String[][] table, String language) {
        String[] row = row(table, language);
        return row[draw.between(1, row.length - 1)];
    }

    private static String[] row(String[][] table, String language) {
        for (String[] row : table) {
            if (row[0].equals(language)) {
                return row;
            }
        }
        return null;
    }
}
