package org.bookwheel.extract.model;

/// Where a link to a paper leads, and what it shows of it.
///
/// @param arxiv its identifier, or empty
/// @param doi its identifier, or empty
/// @param shownYear the year that the identifier shows, or 0
record PaperLink(String url, String arxiv, String doi, int shownYear) {

    private static final Draw.Lots KINDS =
            Draw.Lots.of(
                    """
                    34 arxiv
                    10 openreview
                    14 doi
                    6 acm
                    4 ieee
                    4 springer
                    8 person
                    4 direct
                    4 semantic
                    4 cvf
                    4 local
                    3 usenix
                    """);

    static PaperLink of(Draw draw, int year, String slug) {
        int serial = draw.between(10_000, 9_999_999);
        String kind = draw.lot(KINDS);
        switch (year < 2007 && (kind.equals("arxiv") || kind.equals("openreview")) ? "doi" : kind) {
            case "arxiv" -> {
                int posted = Math.max(2008, draw.chance(.15) ? year - 1 : year);
                String id =
                        "%02d%02d.%s"
                                .formatted(
                                        posted % 100,
                                        draw.between(1, 12),
                                        posted > 2014
                                                ? "%05d".formatted(serial % 18_000 + 1)
                                                : "%04d".formatted(serial % 6_000 + 1));
                String path =
                        draw.lot(
                                10,
                                "abs/%s",
                                4,
                                "pdf/%s",
                                1,
                                "pdf/%s.pdf",
                                1,
                                "abs/%sv2",
                                .5,
                                "html/%sv1");
                return new PaperLink("https://arxiv.org/" + path.formatted(id), id, "", posted);
            }
            case "doi" -> {
                String doi =
                        draw.of(
                                "10.1145/%d.%d"
                                        .formatted(
                                                3_000_000 + serial % 700_000,
                                                3_000_000 + serial % 690_000),
                                "10.1016/j.xyz.%d.%06d"
                                        .formatted(Math.max(1990, year), serial % 200_000),
                                "10.1007/s%05d-%03d-%04d-%d"
                                        .formatted(
                                                serial % 90_000 + 10_000,
                                                serial % 900,
                                                serial % 9_000,
                                                serial % 9));
                return new PaperLink("https://doi.org/" + doi, "", doi, 0);
            }
            case "acm" -> {
                String doi =
                        "10.1145/%d.%d"
                                .formatted(
                                        3_000_000 + serial % 700_000, 3_000_000 + serial % 690_000);
                return new PaperLink(
                        "https://dl.acm.org/doi/" + draw.of("", "abs/", "pdf/") + doi, "", doi, 0);
            }
            case "openreview" -> {
                return plain(
                        "https://openreview.net/" + draw.of("forum", "pdf") + "?id=" + token(draw));
            }
            case "ieee" -> {
                return plain(
                        "https://ieeexplore.ieee.org/"
                                + draw.of("document/", "abstract/document/")
                                + (serial % 9_000_000 + 1_000_000));
            }
            case "springer" -> {
                String doi =
                        "10.1007/978-3-%06d-%d_%d"
                                .formatted(serial % 900_000 + 100_000, serial % 9, serial % 60 + 1);
                return new PaperLink("https://link.springer.com/chapter/" + doi, "", doi, 0);
            }
            case "direct" -> {
                return plain(
                        "https://www.sciencedirect.com/science/article/pii/S%016d"
                                .formatted((long) serial * 37));
            }
            case "semantic" -> {
                return plain(
                        "https://www.semanticscholar.org/paper/"
                                + Long.toHexString(serial * 7_919L * 104_729L));
            }
            case "cvf" -> {
                return plain("https://papers.example.org/" + slug + "_paper.pdf");
            }
            case "local" -> {
                return plain(
                        draw.of("papers/", "./", "notes/", "pdfs/")
                                + slug
                                + draw.of(".pdf", ".md"));
            }
            case "usenix" -> {
                return plain("https://www.usenix.org/publications/" + slug);
            }
            default -> {
                return plain(
                        "https://www.cs.example.edu/~"
                                + slug.substring(0, Math.min(5, slug.length()))
                                + draw.of("/papers/", "/pub/", "/")
                                + slug
                                + ".pdf");
            }
        }
    }

    private static PaperLink plain(String url) {
        return new PaperLink(url, "", "", 0);
    }

    private static String token(Draw draw) {
        StringBuilder token = new StringBuilder();
        for (int i = 0; i < 10; i++) {
            token.append(draw.of("aBcDeFgHiJkLmNpQrStUvWxYz0123456789".split("")));
        }
        return token.toString();
    }

    boolean isLocal() {
        return !url.startsWith("http");
    }

    /// Where something leads that is no paper.
    static PaperLink toResource(Draw draw, String title, String slug) {
        boolean isName = !title.contains(" ");
        return plain(
                isName
                        ? "https://github.com/" + slug.split("-")[0] + "/" + title
                        : draw.of(
                                        "https://blog.example.com/",
                                        "https://medium.com/@someone/",
                                        "https://www.example.edu/course/",
                                        "https://www.youtube.com/watch?v=")
                                + slug);
    }
}
