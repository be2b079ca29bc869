package org.bookwheel.server.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bookwheel.server.page.Html.element;
import static org.bookwheel.server.page.Html.is;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Whatever text is given, it stays text.
class HtmlTest {

    @Test
    void textIsEscapedBetweenTagsAndInAttributes() {
        Html html = element("p", is("title", "\"'<>&"), "a < b & \"c\"'</p>", 7);
        assertThat(html)
                .hasToString(
                        "<p title=\"&quot;&#39;&lt;&gt;&amp;\">"
                                + "a &lt; b &amp; &quot;c&quot;&#39;&lt;/p&gt;7</p>");
    }

    @Test
    void elementsNestAndNothingIsNothing() {
        Html html =
                element("ul", null, List.of(element("li", "one"), element("br")), is("id", null));
        assertThat(html).hasToString("<ul><li>one</li><br></ul>");
    }

    @Test
    void whatNoPageMayHoldIsReplaced() {
        assertThat(Html.all("a\u0000b\uD800c\u001Bd\u0085e\nf")).hasToString("a�b�c�d�e\nf");
    }

    @Test
    void linkedDataCannotEndItsElement() {
        assertThat(Html.linkedData("{\"name\":\"</script><!-- & \"}"))
                .hasToString(
                        "<script type=\"application/ld+json\">"
                                + "{\"name\":\"\\u003c/script\\u003e\\u003c!-- \\u0026 \"}</script>");
    }

    @Test
    void namesAreOurOwn() {
        assertThatThrownBy(() -> element("p onclick=x"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> is("on click", "x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> element("p", new Object()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
