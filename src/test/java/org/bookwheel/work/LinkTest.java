package org.bookwheel.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Lists are untrusted text: only web addresses become links.
class LinkTest {

    @ParameterizedTest
    @ValueSource(strings = {"http://example.org", "https://example.org/a?b#c", "HTTPS://E.ORG"})
    void aWebAddressIsALink(String url) {
        assertThat(Link.isWeb(url)).isTrue();
        assertThat(new Link(Link.Rel.PAPER, url).url()).isEqualTo(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "java\nscript:alert(1)",
                "vbscript:x",
                "data:text/html,x",
                "file:///etc/passwd",
                "ftp://example.org",
                "mailto:a@example.org",
                "//example.org",
                "/papers/a.pdf",
                "a.pdf",
                "#part",
                " https://example.org",
                "https:/example.org",
                "https://",
                "http://",
                "httpx://example.org",
                ""
            })
    void nothingElseIs(String url) {
        assertThat(Link.isWeb(url)).isFalse();
        assertThatThrownBy(() -> new Link(Link.Rel.PAPER, url))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
