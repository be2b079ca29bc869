package org.bookwheel.extract.field;

import org.bookwheel.extract.text.Token;

/// Finds what stands at the end of what was taken for a title, and only says something of it.
final class TitleRemark {

    private TitleRemark() {}

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
    static int beforeDash(Labelled labelled, int first, int last) {
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
