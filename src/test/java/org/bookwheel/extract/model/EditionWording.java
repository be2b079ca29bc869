package org.bookwheel.extract.model;

/// Volumes, pages and publishers.
final class EditionWording {

    private EditionWording() {}

    static String pages(Draw draw, boolean isJournal) {
        int volume = draw.between(1, 90);
        int number = draw.between(1, 12);
        int page = draw.between(1, 900);
        int end = page + draw.between(5, 30);
        return isJournal
                ? draw.of(
                        "%d(%d):%d-%d".formatted(volume, number, page, end),
                        "vol. %d, no. %d, pp. %d–%d".formatted(volume, number, page, end),
                        "%d(%d), %d–%d".formatted(volume, number, page, end),
                        "%d: %d–%d".formatted(volume, page, end),
                        "**%d**, %d".formatted(volume, page * 100 + volume),
                        "%d.%d".formatted(volume, number),
                        "volume %d, number %d, pages %d–%d".formatted(volume, number, page, end),
                        "volume %d, Article number: %d".formatted(volume, page))
                : draw.of(
                        "pp. %d-%d".formatted(page, end),
                        "pages %d–%d".formatted(page, end),
                        "%d–%d".formatted(page, end),
                        "p. %d-%d".formatted(page, end));
    }

    static String publisher(Draw draw) {
        return draw.of(
                "ACM",
                "IEEE",
                "Springer",
                "ACM, New York, NY, USA",
                "Springer, Cham",
                "Springer, Heidelberg",
                "Elsevier",
                "USENIX Association",
                "PMLR",
                "MIT Press",
                "Cambridge University Press",
                "Association for Computing Machinery, New York, NY, USA",
                "Springer Berlin Heidelberg",
                "Curran Associates");
    }
}
