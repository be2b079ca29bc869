package org.bookwheel.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bookwheel.testing.Drawn;
import org.bookwheel.testing.ForAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// arXiv ids and DOIs, wherever they stand.
class IdentifiersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://arxiv.org/abs/2403.05313",
                "http://www.arxiv.org/abs/2403.05313v2",
                "https://arxiv.org/abs/2403.05313v12",
                "https://arxiv.org/abs/2403.05313?context=cs",
                "https://arxiv.org/abs/2403.05313#:~:text=In%20this%20paper",
                "https://arxiv.org/pdf/2403.05313",
                "https://arxiv.org/pdf/2403.05313.pdf",
                "https://arxiv.org/pdf/2403.05313v1.pdf",
                "https://arxiv.org/pdf/2403.05313v2#page=3",
                "https://arxiv.org/html/2403.05313v1",
                "https://arxiv.org/format/2403.05313",
                "https://arxiv.org/e-print/2403.05313",
                "https://export.arxiv.org/abs/2403.05313",
                "HTTPS://ARXIV.ORG/ABS/2403.05313",
                "arxiv.org/abs/2403.05313",
                "https://www.alphaxiv.org/abs/2403.05313",
                "https://alphaxiv.org/overview/2403.05313v2",
                "https://huggingface.co/papers/2403.05313",
                "https://hf.co/papers/2403.05313",
                "https://ar5iv.org/abs/2403.05313",
                "https://ar5iv.labs.arxiv.org/html/2403.05313",
                "https://papers.cool/arxiv/2403.05313",
                "https://doi.org/10.48550/arXiv.2403.05313",
                "https://doi.org/10.48550/arxiv.2403.05313v1",
                "https://web.archive.org/web/2024/https://arxiv.org/abs/2403.05313"
            })
    void anArxivIdIsReadFromAnyAddressThatShowsThePaper(String url) {
        assertThat(Identifiers.arxivInUrl(url)).isEqualTo("2403.05313");
        assertThat(Identifiers.doiInUrl(url)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://arxiv.org/abs/hep-th/9901001, hep-th/9901001",
        "https://arxiv.org/abs/hep-th/9901001v3, hep-th/9901001",
        "https://arxiv.org/pdf/cs/0302020.pdf, cs/0302020",
        "https://arxiv.org/abs/math.GT/0309136, math.GT/0309136",
        "https://arxiv.org/abs/astro-ph.GA/0601001, astro-ph.GA/0601001",
        "https://arxiv.org/abs/cond-mat/9901001, cond-mat/9901001",
        "https://arxiv.org/abs/0704.0001, 0704.0001"
    })
    void oldArxivIdsHaveTheirArchive(String url, String id) {
        assertThat(Identifiers.arxivInUrl(url)).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://arxiv.org/list/cs/2403",
                "https://arxiv.org/abs/2413.05313",
                "https://arxiv.org/abs/2403.053131",
                "https://arxiv.org/abs/2403.053",
                "https://arxiv.org/",
                "https://example.org/2403.05313",
                "https://github.com/example/2403.05313",
                ""
            })
    void whatIsNoArxivIdIsNotRead(String url) {
        assertThat(Identifiers.arxivInUrl(url)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "arXiv:1503.02531, 1503.02531",
        "arXiv 1503.02531v2, 1503.02531",
        "[Arxiv 2110.06483], 2110.06483",
        "arXiv preprint arXiv:1503.02531, 1503.02531",
        "arxiv: hep-th/9901001, hep-th/9901001",
        "arxiv 24.05, ''",
        "arxiv 2105, ''",
        "arXiv:1503.025312, ''",
        "1503.02531, ''"
    })
    void anArxivIdInATextFollowsItsName(String text, String id) {
        assertThat(Identifiers.arxivInText(text)).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({
        "2403.05313, 2403.05313",
        "' 2403.05313v2 ', 2403.05313",
        "hep-th/9901001, hep-th/9901001",
        "12345.6789, ''",
        "see 2403.05313, ''"
    })
    void aBareArxivIdIsTheWholeText(String text, String id) {
        assertThat(Identifiers.arxivBare(text)).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({"2403.05313, 2024", "0704.0001, 2007", "hep-th/9901001, 1999", "cs/0302020, 2003"})
    void anArxivIdShowsItsYear(String id, int year) {
        assertThat(Identifiers.arxivYear(id)).isEqualTo(year);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://doi.org/10.1145/3341301.3359654",
                "http://dx.doi.org/10.1145/3341301.3359654",
                "https://doi.org/10.1145%2F3341301.3359654",
                "https://doi.org/10.1145/3341301.3359654/",
                "https://doi.org/10.1145/3341301.3359654).",
                "https://dl.acm.org/doi/10.1145/3341301.3359654",
                "https://dl.acm.org/doi/abs/10.1145/3341301.3359654",
                "https://dl.acm.org/doi/pdf/10.1145/3341301.3359654?download=true",
                "https://dl.acm.org/doi/fullHtml/10.1145/3341301.3359654#sec-1",
                "https://example.org/article?id=10.1145/3341301.3359654&view=1",
                "doi:10.1145/3341301.3359654",
                "DOI: 10.1145/3341301.3359654."
            })
    void aDoiIsReadFromAnyAddress(String url) {
        assertThat(Identifiers.doiInUrl(url)).isEqualTo("10.1145/3341301.3359654");
        assertThat(Identifiers.doiInText(url)).isEqualTo("10.1145/3341301.3359654");
    }

    @ParameterizedTest
    @CsvSource({
        "https://link.springer.com/article/10.1007/s10994-021-05946-3, 10.1007/s10994-021-05946-3",
        "https://link.springer.com/article/10.1007/s10994-021-05946-3/fulltext.html,"
                + " 10.1007/s10994-021-05946-3",
        "https://link.springer.com/chapter/10.1007/978-3-030-01234-2_1, 10.1007/978-3-030-01234-2_1",
        "https://link.springer.com/content/pdf/10.1007/978-3-030-01234-2_1.pdf,"
                + " 10.1007/978-3-030-01234-2_1",
        "https://onlinelibrary.wiley.com/doi/full/10.1002/spe.2347, 10.1002/spe.2347",
        "https://iopscience.iop.org/article/10.1088/1742-6596/1/1/012/meta, 10.1088/1742-6596/1/1/012",
        "https://doi.org/10.1016/S0140-6736(05)12345-6, 10.1016/S0140-6736(05)12345-6",
        "https://doi.org/10.5281/zenodo.10275036, 10.5281/zenodo.10275036",
        "https://ieeexplore.ieee.org/document/9787966, ''",
        "https://dl.acm.org/citation.cfm?doid=3341301.3359654, ''"
    })
    void aDoiEndsWhereTheViewBegins(String url, String doi) {
        assertThat(Identifiers.doiInUrl(url)).isEqualTo(doi);
    }

    @Test
    void noTextIsAnError() {
        ForAll.cases(
                2_000,
                random -> {
                    Drawn drawn = new Drawn(random);
                    return drawn.oddText(6)
                            + drawn.of(List.of("10.1/", "arxiv.org/", "%2F"))
                            + drawn.oddText(30);
                },
                text -> {
                    Identifiers.arxivInUrl(text);
                    Identifiers.arxivInText(text);
                    Identifiers.arxivBare(text);
                    Identifiers.doiInUrl(text);
                });
    }
}
