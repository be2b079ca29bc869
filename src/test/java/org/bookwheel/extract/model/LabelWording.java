package org.bookwheel.extract.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What people write in front of a field or above a column, by language.
final class LabelWording {

    /// By language (a line each) the fields, divided by `|`, and their wordings, divided by `/`.
    private static final String TABLE =
            """
            en|T Title/Paper/Name/Paper Title/Article|A Authors/Author/Author(s)/By/Authors List/Written by/Main Author|V Venue/Conference/Journal/Published in/Published at/Publisher/Publication/Where/Source/Proceedings/Accepted at/Venue Name/Pub./Conf./In|Y Year/Publication Year/Published/Year of publication/Yr|D Date/Published/Publication Date/Pub. Date/Date published/Released/When|F Institutions/Institution/Affiliation/Affiliations/Organization/Org/Institute/University/Company/Lab/From|G Keywords/Tags/Topics/Key/Keyword/Category/Area/Field/Subject/Task/Type/Keys|L Link/Links/Paper/URL/PDF/Resource/Paper Link/Paper URL/Read/Full text|C Code/GitHub/Repo/Source Code/Implementation/Code Link|N Note/Notes/Summary/TL;DR/TLDR/Abstract/Main idea/Takeaway/Description/Contribution/Comments/Key Findings/Why read/Intro/Highlights|P Presenter/Speaker/Presented by/Who/Led by/Discussion lead/Host/Reader|X Date/Day/Session/Meeting/Presented on/Read on/When/Added|S Name/Model/Method/Abbreviation/Short name/Acronym/System/Alias|R Remark/Rating/Recommended/Stars/Importance/Comment/Status/Read?/Citations
            zh|T 标题/论文/题目/论文题目/论文名称/论文标题/篇名/名称|A 作者/作者列表/论文作者|V 会议/期刊/发表/会议或期刊/来源/出处/刊物/发表于/发表会议/会议/期刊|Y 年份/发表年份/年/时间|D 时间/日期/发表时间/发布时间/发表日期|F 机构/单位/团队/学校/作者单位/所属机构|G 关键词/标签/主题/领域/类别/分类/任务/方向|L 链接/论文链接/论文地址/原文/论文/下载/PDF|C 代码/代码链接/代码地址/源码/开源代码|N 摘要/简介/笔记/备注/一句话总结/核心思想/总结/介绍/主要贡献|P 主讲/主讲人/分享人/报告人/讲者|X 日期/时间/分享时间/阅读时间/阅读日期|S 简称/模型/方法/名称/缩写|R 备注/推荐指数/推荐度/状态/评分
            tw|T 標題/論文/題目/論文名稱|A 作者|V 會議/期刊/發表於/出處|Y 年份/年|D 日期/發表時間|F 單位/機構/學校|G 關鍵字/標籤/主題/類別|L 連結/論文連結|C 程式碼/程式|N 摘要/筆記/重點/備註|P 報告人/主講人|X 日期|S 簡稱/模型|R 備註/推薦
            ko|T 제목/논문/논문 제목/논문명|A 저자/저자명|V 학회/저널/게재/발표처/학회/저널|Y 연도/년도/발행연도|D 날짜/게재일/발행일|F 소속/기관/학교/연구기관|G 키워드/주제/분야/태그/카테고리|L 링크/논문 링크|C 코드/구현|N 요약/한줄 요약/비고/메모/설명|P 발표자/발표/담당자|X 날짜/발표일/일자|S 모델/약칭/이름|R 비고/상태/추천
            ja|T タイトル/論文/題名/論文名|A 著者/著者名|V 会議/学会/掲載/会議名/ジャーナル/出典|Y 年/発表年/出版年|D 日付/公開日/投稿日付|F 所属/機関/著者/所属機関|G キーワード/タグ/分野/カテゴリ/分類|L リンク/論文リンク/論文URL|C コード/実装|N 概要/メモ/まとめ/要約/一言でいうと/備考|P 発表者/担当/担当者|X 日付/発表日/開催日|S 略称/モデル/手法|R 備考/おすすめ度/ステータス
            ru|T Название/Статья/Заголовок/Работа|A Авторы/Автор|V Конференция/Журнал/Опубликовано/Где опубликовано/Издание|Y Год/Год публикации|D Дата/Дата публикации|F Организация/Аффилиация/Институт/Университет|G Ключевые слова/Теги/Тема/Темы/Область|L Ссылка/Ссылки|C Код/Репозиторий|N Аннотация/Заметки/Кратко/Описание/Примечание|P Докладчик/Кто рассказывает|X Дата доклада/Дата|S Сокращение/Модель|R Комментарий/Оценка/Статус
            de|T Titel/Artikel/Beitrag/Aufsatz|A Autoren/Autor/Autor:innen/Verfasser|V Konferenz/Zeitschrift/Erschienen in/Tagung/Veröffentlicht in|Y Jahr/Erscheinungsjahr|D Datum/Veröffentlicht am|F Institution/Einrichtung/Hochschule/Zugehörigkeit|G Schlagwörter/Stichworte/Themen/Thema/Schlüsselwörter|L Link/Verweis/Quelle|C Code/Quelltext/Quellcode|N Zusammenfassung/Notizen/Anmerkung/Inhalt/Bemerkung|P Vortragende/Referent/Vortrag|X Termin/Vortragsdatum|S Kürzel/Name/Modell|R Bemerkung/Bewertung/Status
            fr|T Titre/Article/Papier|A Auteurs/Auteur|V Conférence/Revue/Publié dans/Journal/Publication|Y Année/Année de publication|D Date/Date de publication|F Affiliation/Institution/Laboratoire/Université/Organisme|G Mots-clés/Thèmes/Sujets/Domaine/Étiquettes|L Lien/Liens|C Code/Dépôt/Code source|N Résumé/Notes/Remarques/Contribution/Idée principale|P Présentateur/Exposé par/Orateur|X Date de la séance/Séance|S Nom/Acronyme/Modèle|R Remarque/Note/Statut
            es|T Título/Artículo/Trabajo|A Autores/Autor|V Conferencia/Revista/Publicado en/Congreso|Y Año/Año de publicación|D Fecha/Fecha de publicación|F Institución/Afiliación/Universidad|G Palabras clave/Etiquetas/Temas/Tema/Área|L Enlace/Enlaces|C Código/Repositorio|N Resumen/Descripción/Notas/Comentario/Idea principal|P Presentador/Ponente/Expone|X Fecha de la charla/Sesión|S Nombre/Sigla/Modelo|R Comentario/Valoración/Estado
            pt|T Título/Artigo/Trabalho|A Autores/Autor|V Conferência/Revista/Publicado em/Periódico/Evento|Y Ano/Ano de publicação|D Data/Data de publicação|F Instituição/Afiliação/Universidade|G Palavras-chave/Temas/Etiquetas/Assunto|L Link/Ligação|C Código/Repositório|N Resumo/Notas/Descrição/Observação|P Apresentador/Palestrante|X Data da apresentação|S Nome/Sigla/Modelo|R Comentário/Avaliação
            it|T Titolo/Articolo|A Autori/Autore|V Conferenza/Rivista/Pubblicato su|Y Anno|D Data/Data di pubblicazione|F Istituzione/Affiliazione/Università|G Parole chiave/Argomenti/Tema|L Link/Collegamento|C Codice|N Riassunto/Note/Descrizione|P Relatore/Presentatore|X Data dell'incontro|S Nome/Modello|R Commento/Stato
            nl|T Titel/Artikel|A Auteurs/Auteur|V Conferentie/Tijdschrift/Verschenen in|Y Jaar|D Datum|F Instelling/Universiteit|G Trefwoorden/Onderwerpen|L Link|C Code/Broncode|N Samenvatting/Notities/Opmerking|P Spreker|X Datum bijeenkomst|S Naam/Model|R Opmerking
            pl|T Tytuł/Artykuł/Praca|A Autorzy/Autor|V Konferencja/Czasopismo/Opublikowano w|Y Rok/Rok wydania|D Data/Data publikacji|F Instytucja/Afiliacja/Uczelnia|G Słowa kluczowe/Tagi/Temat|L Odnośnik/Link|C Kod|N Streszczenie/Notatki/Opis|P Prelegent|X Data spotkania|S Nazwa/Skrót|R Uwagi
            tr|T Başlık/Makale|A Yazarlar/Yazar|V Konferans/Dergi/Yayınlandığı yer|Y Yıl|D Tarih|F Kurum/Üniversite|G Anahtar kelimeler/Konular/Etiketler|L Bağlantı|C Kod|N Özet/Notlar/Açıklama|P Sunan|X Sunum tarihi|S Ad/Model|R Yorum
            vi|T Tiêu đề/Bài báo/Tên bài báo|A Tác giả|V Hội nghị/Tạp chí/Đăng tại|Y Năm/Năm xuất bản|D Ngày/Ngày đăng|F Đơn vị/Trường/Cơ quan|G Từ khóa/Chủ đề|L Liên kết/Đường dẫn|C Mã nguồn|N Tóm tắt/Ghi chú|P Người trình bày|X Ngày trình bày|S Tên/Mô hình|R Nhận xét
            id|T Judul/Makalah/Artikel|A Penulis/Pengarang|V Konferensi/Jurnal/Terbit di|Y Tahun|D Tanggal|F Institusi/Universitas/Afiliasi|G Kata kunci/Topik|L Tautan|C Kode|N Ringkasan/Catatan/Abstrak|P Penyaji|X Tanggal presentasi|S Nama/Model|R Komentar
            ar|T العنوان/الورقة|A المؤلفون/المؤلف|V المؤتمر/المجلة|Y السنة|D التاريخ|F المؤسسة/الجامعة|G الكلمات المفتاحية/المواضيع|L الرابط|C الكود|N الملخص/ملاحظات|P المقدم|X تاريخ العرض|S الاسم|R تعليق
            fa|T عنوان/مقاله|A نویسندگان/نویسنده|V کنفرانس/مجله|Y سال|D تاریخ|F دانشگاه/سازمان|G کلیدواژه‌ها/موضوع|L پیوند/لینک|C کد|N چکیده/یادداشت|P ارائه‌دهنده|X تاریخ ارائه|S نام|R نظر
            uk|T Назва/Стаття|A Автори/Автор|V Конференція/Журнал/Опубліковано|Y Рік|D Дата|F Установа/Університет|G Ключові слова/Теми|L Посилання|C Код|N Анотація/Нотатки|P Доповідач|X Дата доповіді|S Скорочення|R Коментар
            cs|T Název/Článek|A Autoři/Autor|V Konference/Časopis/Publikováno v|Y Rok/Rok vydání|D Datum|F Instituce/Univerzita/Pracoviště|G Klíčová slova/Témata/Štítky|L Odkaz|C Kód|N Souhrn/Poznámky/Abstrakt|P Přednášející|X Datum semináře|S Zkratka|R Poznámka
            sv|T Titel/Artikel|A Författare|V Konferens/Tidskrift/Publicerad i|Y År/Utgivningsår|D Datum|F Lärosäte/Institution/Organisation|G Nyckelord/Ämnen|L Länk|C Kod/Källkod|N Sammanfattning/Anteckningar|P Talare|X Datum för mötet|S Namn|R Kommentar
            """;

    private static final Map<String, Map<String, List<String>>> WORDS = new HashMap<>();

    static {
        for (String line : TABLE.split("\n")) {
            String[] parts = line.split("\\|");
            Map<String, List<String>> fields = new HashMap<>();
            for (int i = 1; i < parts.length; i++) {
                fields.put(parts[i].substring(0, 1), List.of(parts[i].substring(2).split("/")));
            }
            WORDS.put(parts[0], fields);
        }
    }

    private LabelWording() {}

    /// One wording for a field of a [LineForm], in a language or in English.
    static String of(Draw draw, String language, char field) {
        Map<String, List<String>> words = WORDS.getOrDefault(language, WORDS.get("en"));
        String key = String.valueOf(field == 'W' ? 'V' : field);
        return draw.of(words.getOrDefault(key, WORDS.get("en").getOrDefault(key, List.of("Info"))));
    }

    static List<String> languages() {
        return List.copyOf(new java.util.TreeSet<>(WORDS.keySet()));
    }
}
