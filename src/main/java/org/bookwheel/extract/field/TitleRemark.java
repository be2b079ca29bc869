package org.bookwheel.extract.field;

import java.util.Arrays;
import java.util.Set;
import org.bookwheel.extract.address.LinkFacts;
import org.bookwheel.extract.model.Role;
import org.bookwheel.extract.name.WordSet;
import org.bookwheel.extract.text.Token;

/// Finds what stands at the end of what was taken for a title, and only says something of it.
final class TitleRemark {

    private static final int MOST_LINK_WORDS = 3;

    private static final int LEAST_BEFORE_DATE = 4;

    private static final int LEAST_BEHIND_OTHER_SCRIPT = 3;

    private static final Set<String> BINDING = WordSet.of("binding");

    private TitleRemark() {}

    /// The last token of the title itself before a dash and a remark, or before a link.
    static int before(Labelled labelled, int first, int last) {
        return beforeLink(labelled, first, beforeDash(labelled, first, last));
    }

    /// The last token of the title itself before ` (optional)`, or before ` (example.org)` at the
    /// end of a link, as browsers name pages.
    static int beforeBracket(Labelled labelled, int first, int last) {
        int open = Math.max(remark(labelled, first, last), host(labelled, first, last));
        return open > 0 ? open - 1 : last;
    }

    /// Where the bracket opens of `Title (optional)`; 0 where there is none.
    private static int remark(Labelled labelled, int first, int last) {
        int open = last - 2;
        boolean isBracket =
                open > first
                        && labelled.token(open).isOneOf("([（")
                        && labelled.token(last).isOneOf(")]）");
        return isBracket && MarkedTags.NO_TAG.contains(labelled.token(open + 1).key()) ? open : 0;
    }

    /// The same in `[rasterio](..) - reads and writes rasters`: a dash and a small letter behind a
    /// link, or behind strong print.
    private static int beforeDash(Labelled labelled, int first, int last) {
        int mark = mark(labelled, first);
        if (mark == 0 || first > 0 && mark(labelled, first - 1) == mark) {
            return last;
        }
        int end = first;
        while (end < last && mark(labelled, end + 1) == mark) {
            end++;
        }
        return end + 1 < last && isRemark(labelled, end + 1) ? end : last;
    }

    /// The same in `A Survey [hugging face](..)`: a link at the end that says what lies there.
    private static int beforeLink(Labelled labelled, int first, int last) {
        int link = labelled.token(last).link();
        int begin = last;
        while (begin > first && labelled.token(begin - 1).link() == link) {
            begin--;
        }
        boolean other =
                link > 0
                        && begin > first + 1
                        && labelled.token(first).link() != link
                        && (labelled.candidate().linkWords[begin]
                                || isOfHost(labelled.candidate().linkFacts(begin)))
                        && last - begin < MOST_LINK_WORDS;
        return other ? begin - 1 : last;
    }

    private static boolean isOfHost(LinkFacts link) {
        return switch (link.what()) {
            case CODE, DATA, VIDEO, SLIDES, BLOG -> true;
            default -> false;
        };
    }

    /// `综述：Knowledge Distillation: A Survey`: the first token behind words in Chinese, Japanese or
    /// Korean and a colon, where all that follows is in Latin letters.
    static int behindOtherScript(Labelled labelled, int first, int last) {
        int colon = first;
        while (colon < last && labelled.token(colon).isIdeographic()) {
            colon++;
        }
        if (colon == first || !labelled.token(colon).isOneOf(":：")) {
            return first;
        }
        int words = 0;
        for (int i = colon + 1; i <= last; i++) {
            if (labelled.token(i).isIdeographic()) {
                return first;
            }
            words += labelled.token(i).isWord() ? 1 : 0;
        }
        if (words < LEAST_BEHIND_OTHER_SCRIPT) {
            return first;
        }
        Arrays.fill(labelled.roles(), first, colon + 1, Role.OTHER);
        return colon + 1;
    }

    /// The same in `A Survey on Evaluation Jul 2023`; the year is the work's.
    static int beforeDate(Labelled labelled, int first, int last) {
        boolean dated =
                last - first > LEAST_BEFORE_DATE
                        && labelled.token(last).year() > 0
                        && labelled.token(last - 1).isWord()
                        && labelled.candidate().words[last - 1].month()
                        && Character.isUpperCase(labelled.token(last - 1).text().charAt(0))
                        && !BINDING.contains(labelled.token(last - 2).key());
        if (!dated) {
            return last;
        }
        labelled.roles()[last] = labelled.runs(Role.YEAR).isEmpty() ? Role.YEAR : Role.OTHER;
        labelled.roles()[last - 1] = Role.OTHER;
        return last - 2;
    }

    private static int mark(Labelled labelled, int i) {
        Token token = labelled.token(i);
        return token.link() > 0 ? token.link() : token.has(Token.STRONG) ? -1 : 0;
    }

    private static boolean isRemark(Labelled labelled, int i) {
        Token next = labelled.token(i + 1);
        return labelled.token(i).isOneOf("–—-")
                && labelled.token(i).spaced()
                && next.spaced()
                && next.isWord()
                && Character.isLowerCase(next.text().charAt(0));
    }

    /// Where the bracket opens of `[Title (example.org)](..)`, as browsers name pages; 0 where
    /// there is none.
    private static int host(Labelled labelled, int first, int last) {
        int close = labelled.token(last).isSign(')') ? last : last + 1;
        if (close == labelled.size()
                || !labelled.token(close).isSign(')')
                || labelled.token(close).link() == 0) {
            return 0;
        }
        int open = close - 1;
        boolean dotted = false;
        while (open > first && !labelled.token(open).isSign('(') && isOfHost(labelled, open)) {
            dotted |= labelled.token(open).text().indexOf('.') >= 0;
            open--;
        }
        return dotted && open > first && labelled.token(open).isSign('(') ? open : 0;
    }

    private static boolean isOfHost(Labelled labelled, int i) {
        Token token = labelled.token(i);
        boolean joins = !token.spaced() && !labelled.token(i + 1).spaced();
        return joins && token.text().matches("[a-z0-9.-]+");
    }
}
