package org.bookwheel.extract.model;

import java.util.List;
import java.util.Locale;

/// Sentences below or behind an entry: findings, abstracts, thoughts. They may name other works,
/// venues, people and years, none of which is a field of the entry.
final class NoteWording {

    private static final List<String> PLAIN =
            List.of(
                    """
                    This paper proposes a method that is faster than what came before.
                    We should try this on our own data.
                    Key idea: split the problem in two and solve each part on its own.
                    Shows that simple baselines are hard to beat.
                    The authors evaluate on three benchmarks and report gains of 12%.
                    Introduces a dataset of 1,000 examples.
                    Uses attention over the memory of earlier steps.
                    Limitations: only small models are tested.
                    Good overview of the field, with a useful table on page 4.
                    The proof of Theorem 2 is the interesting part.
                    Not convinced by the ablation.
                    Propose an end-to-end pipeline without hand-made features.
                    Claims linear scaling up to 1024 nodes.
                    What problem is solved? Slow recovery after a crash.
                    Contribution: a new loss and a new benchmark.
                    Achieves 76.1 top-1 accuracy at half of the cost.
                    Open question: does it work for long inputs?
                    Related to the talk that we heard last autumn.
                    The code does not run with current versions.
                    An elegant argument, but the assumptions are strong.
                    """
                            .split("\n"));

    private static final List<String> CHINESE =
            List.of(
                    "提出了一种新的方法，效果很好。|用强化学习解决调度问题，在多个数据集上取得了 SOTA。|主要贡献：1）新的损失函数；2）一个大规模数据集。|思路简单，但实验很充分。|将相关滤波跟踪范式设计成端到端可训练的分支。|本文的缺点是只在小模型上做了实验。|引入注意力机制，解决长距离依赖问题。|属于综述类文章，适合入门。"
                            .split("\\|"));
    private static final List<String> KOREAN =
            List.of(
                    "새로운 방법을 제안하고 세 개의 벤치마크에서 성능을 보였다.|기존 방법보다 2배 빠르다.|한계: 작은 모델에서만 실험함.|데이터셋과 코드를 공개함.|긴 문맥에서의 성능 저하를 해결하는 것이 목표."
                            .split("\\|"));
    private static final List<String> JAPANESE =
            List.of(
                    "従来手法より高速な手法を提案。|三つのベンチマークで評価し、精度を改善した。|課題：小さなモデルでしか検証されていない。|新しいデータセットを公開。|注意機構を用いて長距離の依存関係を扱う。"
                            .split("\\|"));
    private static final List<String> RUSSIAN =
            List.of(
                    "Предлагается новый метод, который быстрее прежних.|Авторы проверяют подход на трёх наборах данных.|Хорошее введение в тему.|Недостаток: проверено только на малых моделях."
                            .split("\\|"));
    private static final List<String> GERMAN =
            List.of(
                    "Stellt ein neues Verfahren vor, das schneller ist als die bisherigen.|Gute Einführung in das Thema.|Nur auf kleinen Modellen geprüft.|Der Beweis ist lesenswert."
                            .split("\\|"));
    private static final List<String> FRENCH =
            List.of(
                    "Propose une nouvelle méthode plus rapide.|Bonne introduction au sujet.|Testé seulement sur de petits modèles.|La preuve est élégante."
                            .split("\\|"));
    private static final List<String> SPANISH =
            List.of(
                    "Propone un método nuevo y más rápido.|Buena introducción al tema.|Solo se prueba con modelos pequeños.|La idea principal es dividir el problema."
                            .split("\\|"));

    private NoteWording() {}

    static String one(Draw draw, DrawnStyle style) {
        List<String> own = of(style.language);
        if (own != PLAIN && draw.chance(.75) || draw.chance(.5)) {
            return draw.of(own);
        }
        return naming(draw, style);
    }

    /// Who presents a work: nobody who wrote it.
    static String presenter(Draw draw, DrawnStyle style) {
        if (ForeignTitles.knows(style.language) && draw.chance(.8)) {
            return ForeignTitles.people(draw, style.language, 1).getFirst();
        }
        String person = draw.of(draw.of(style.stock.works()).authors());
        return draw.chance(.6)
                ? person
                : draw.chance(.5) ? person.split(" ")[0] : PeopleForm.surname(person);
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
            default -> PLAIN;
        };
    }

    /// A sentence that names another work.
    private static String naming(Draw draw, DrawnStyle style) {
        WorkLine other = draw.of(style.stock.works());
        WorkLine more = draw.of(style.stock.works());
        String person = draw.of(other.authors());
        String place = draw.of(style.stock.institutions()).name();
        String topic = draw.of(style.topics).toLowerCase(Locale.ROOT);
        String venue = draw.of(style.stock.venues()).name();
        int year = draw.between(1995, 2025);
        return switch (draw.between(1, 10)) {
            case 1 ->
                    "Builds on %s by %s et al. (%d) and improves it."
                            .formatted(other.title(), PeopleForm.surname(person), year);
            case 2 ->
                    "In %d, %s showed that this is not enough; see also %s."
                            .formatted(
                                    year,
                                    person,
                                    other.venue().isEmpty() ? "the survey" : other.venue());
            case 3 ->
                    "They evaluate on %s and on %s, with a gain of %d%% over %s."
                            .formatted(
                                    Coinage.word(draw),
                                    Coinage.word(draw),
                                    draw.between(2, 40),
                                    Coinage.word(draw));
            case 4 ->
                    "%s is a system for %s that needs no labels."
                            .formatted(Coinage.word(draw), topic);
            case 5 ->
                    "Follow-up of a %s %d paper of the same group at %s."
                            .formatted(venue, year, place);
            case 6 -> "Similar to \"%s\", but for %s.".formatted(other.title(), topic);
            case 7 ->
                    "Uses %s and %s instead of %s, which was proposed by %s and %s."
                            .formatted(
                                    Coinage.word(draw),
                                    topic,
                                    Coinage.word(draw),
                                    person,
                                    draw.of(more.authors()));
            case 8 ->
                    other.summary().length() > 80
                            ? cut(other.summary())
                            : "We study %s and find that it depends on %s."
                                    .formatted(
                                            topic, draw.of(style.topics).toLowerCase(Locale.ROOT));
            case 9 ->
                    more.summary().length() > 80
                            ? cut(more.summary())
                            : "An extended version appeared in %s %d.".formatted(venue, year);
            default -> "Cited by %s, which fixes a mistake in section 3.".formatted(other.title());
        };
    }

    private static String cut(String summary) {
        String line =
                summary.replaceAll("\\s+", " ")
                        .replace("|", "/")
                        .replace("*", "")
                        .replace("_", " ");
        return line.length() < 420 ? line : line.substring(0, line.lastIndexOf(' ', 420)) + "...";
    }
}
