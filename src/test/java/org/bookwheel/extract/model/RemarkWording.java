package org.bookwheel.extract.model;

import java.util.List;

/// What maintainers remark beside a title: no field, a note at most.
final class RemarkWording {

    private static final List<String> ENGLISH =
            List.of(
                    """
                    great read
                    a must read
                    best paper
                    Best Paper Award
                    Best Student Paper
                    Outstanding Paper
                    Distinguished Paper
                    Oral
                    Spotlight
                    Poster
                    Highlight
                    to read
                    very influential
                    code available
                    not yet read
                    classic
                    seminal
                    optional
                    required
                    see also the follow-up
                    needs a second look
                    long version
                    short paper
                    extended abstract
                    with slides
                    highly recommended
                    recommended by a friend
                    interesting idea, weak evaluation
                    good introduction to the topic
                    new
                    skim only
                    read sections 2 and 3
                    thanks to the reading group
                    first work on this
                    preprint
                    to appear
                    under review
                    open access
                    cited by 1204
                    citations: 87
                    1.2k citations
                    read in 2019
                    read 2022-2-18
                    added May 2021
                    updated 3/2020
                    hard to follow
                    math heavy
                    demo
                    PhD thesis
                    tech report
                    journal version
                    TODO
                    dataset released
                    no code yet
                    """
                            .split("\n"));

    private static final List<String> CHINESE =
            List.of(
                    "推荐|综述|经典论文|入门必读|必读|开山之作|很有启发|代码已开源|未开源|待读|最佳论文|口头报告|效果很好|没看懂|重点看方法部分|一篇迁移学习的综述|用强化学习做调度|首次提出该任务|已读|略读|引用 300+"
                            .split("\\|"));

    private static final List<String> KOREAN =
            List.of("추천|서베이|필독|코드 공개|아직 안 읽음|구두 발표|최우수 논문|입문용|재미있음".split("\\|"));
    private static final List<String> JAPANESE =
            List.of("おすすめ|サーベイ|必読|コード公開|未読|口頭発表|最優秀論文|入門|読みやすい".split("\\|"));
    private static final List<String> RUSSIAN =
            List.of(
                    "рекомендую|обзор|классика|обязательно прочитать|код открыт|не читал|лучшая статья|введение"
                            .split("\\|"));
    private static final List<String> GERMAN =
            List.of(
                    "lesenswert|Überblick|Klassiker|noch nicht gelesen|Code verfügbar|bester Beitrag|Einführung"
                            .split("\\|"));
    private static final List<String> FRENCH =
            List.of(
                    "à lire|état de l'art|un classique|pas encore lu|code disponible|meilleur article"
                            .split("\\|"));
    private static final List<String> SPANISH =
            List.of(
                    "recomendado|clásico|por leer|código disponible|mejor artículo|introducción"
                            .split("\\|"));

    private static final List<String> MARKS =
            List.of(
                    "⭐", "⭐⭐⭐", "🔥", "🔥🔥", "★★★☆☆", "👍", "✅", "✔️", "❗", "🌟", "📌", "(*)",
                    "**", "✓", "💡", "🎓", ":star:", ":fire:", ":+1:", "[x]", "🏆", "🆕");

    private static final List<String> TOPICS =
            List.of(
                    "综述",
                    "서베이",
                    "サーベイ",
                    "обзор",
                    "Überblick",
                    "état de l'art",
                    "introducción",
                    "введение",
                    "Einführung",
                    "入門",
                    "demo");

    private RemarkWording() {}

    /// Whether a remark may as well be taken for a keyword.
    static boolean isTopic(String remark) {
        return TOPICS.contains(remark);
    }

    static String one(Draw draw, String language) {
        return draw.of(of(language));
    }

    /// A mark without words: a rating, an emoji.
    static String mark(Draw draw) {
        String mark = draw.of(MARKS);
        return mark.equals("**") || mark.equals("[x]") ? "★" : mark;
    }

    private static List<String> of(String language) {
        return switch (language) {
            case "zh", "tw" -> CHINESE;
            case "ko" -> KOREAN;
            case "ja" -> JAPANESE;
            case "ru", "uk" -> RUSSIAN;
            case "de" -> GERMAN;
            case "fr" -> FRENCH;
            case "es", "pt" -> SPANISH;
            default -> ENGLISH;
        };
    }
}
