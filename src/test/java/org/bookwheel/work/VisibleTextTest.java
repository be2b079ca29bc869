package org.bookwheel.work;

import static org.assertj.core.api.Assertions.assertThat;

import org.bookwheel.testing.Jackson;
import org.junit.jupiter.api.Test;

/// What of a stranger's text reaches a terminal or a log.
class VisibleTextTest {

    @Test
    void aLineHoldsNothingThatIsNotSeen() {
        assertThat(
                        VisibleText.line(
                                "a\u001b[31m\nb\r\u0007\u007f\u009b \u202e\u2028\ud800 é 检 😀\tc"))
                .isEqualTo(
                        "a\\u001b[31m\\u000ab\\u000d\\u0007\\u007f\\u009b \\u202e\\u2028\\ud800 é 检 😀\tc");
    }

    @Test
    void aCharacterOfTwoUnitsIsEscapedAsTwo() {
        assertThat(VisibleText.line("a\udb40\udc41")).isEqualTo("a\\udb40\\udc41");
    }

    @Test
    void jsonMeansTheSameAfterwards() {
        String json = "{\"a\":\"\u009b\u2028\ud83d\ude00\u200d\"}";
        String visible = VisibleText.line(json);
        assertThat(visible).isEqualTo("{\"a\":\"\\u009b\\u2028😀\\u200d\"}");
        assertThat(Jackson.MAPPER.readTree(visible)).isEqualTo(Jackson.MAPPER.readTree(json));
    }

    @Test
    void linesKeepTheirEndsAndTheMarksThatLettersNeed() {
        assertThat(VisibleText.lines("a\r\n\tb\u001b[0m\u009b \u200c\u200d\n"))
                .isEqualTo("a\r\n\tb\\u001b[0m\\u009b \u200c\u200d\n");
    }

    @Test
    void whatIsAllSeenIsLeftAlone() {
        String text = "A Study of é 检 😀";
        assertThat(VisibleText.line(text)).isSameAs(text);
        assertThat(VisibleText.lines(text)).isSameAs(text);
    }
}
