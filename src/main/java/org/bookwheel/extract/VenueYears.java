package org.bookwheel.extract;

import java.util.List;

/// Tells which numbers beside venues are years: `'24`, `24_DSN`, `arXiv 24.05`, but not `88.4`.
///
/// @param text the text that is read
/// @param tokens its words
record VenueYears(String text, List<Token> tokens) {

    /// `24` behind a venue, perhaps behind an apostrophe; `24.05` and `2105` behind arXiv.
    int at(int i, String kind) {
        boolean preprint = kind.equals("preprint");
        if (i >= tokens.size()) {
            return 0;
        }
        Token token = tokens.get(i);
        if (isDecimal(token, preprint)) {
            return 0;
        }
        if (preprint && token.isNumber() && token.text().length() == 4 && token.year() == 0) {
            int month = Integer.parseInt(token.text().substring(2));
            return month >= 1 && month <= 12
                    ? Years.of(Integer.parseInt(token.text(), 0, 2, 10))
                    : 0;
        }
        String gap = text.substring(tokens.get(i - 1).end(), token.start());
        boolean periodical = kind.equals("journal") || kind.equals("magazine");
        boolean volume =
                periodical && !gap.isEmpty() && "'’‘`".indexOf(text.charAt(token.start() - 1)) < 0;
        if (volume && token.text().length() == 2) {
            return 0;
        }
        if (gap.startsWith("-") && isEdition(token)) {
            return 0;
        }
        boolean near = gap.length() <= 3 && gap.indexOf('.') < 0 && gap.indexOf('(') < 0;
        return near || token.text().length() == 4 && gap.length() <= 3 ? token.shortYear() : 0;
    }

    /// `MICRO-52` is the fifty-second: no paper is that old, and none is that young. With a whole
    /// year in the same text any two digits count the edition.
    private boolean isEdition(Token token) {
        boolean impossible = token.shortYear() < 1970 || token.shortYear() > 2030;
        boolean dated = tokens.stream().anyMatch(one -> one.year() > 0);
        return token.text().length() == 2 && (impossible || dated);
    }

    /// `88.4` is volume and number, `2110.06483` an identifier; `arXiv 24.05` is a date.
    private boolean isDecimal(Token token, boolean preprint) {
        int end = token.end();
        int digits = 0;
        while (end + 1 + digits < text.length()
                && text.charAt(end) == '.'
                && Character.isDigit(text.charAt(end + 1 + digits))) {
            digits++;
        }
        return preprint ? digits >= 4 : token.text().length() == 2 && digits > 0;
    }

    boolean isArxivDate(int i, boolean preprint) {
        return preprint
                && i + 1 < tokens.size()
                && tokens.get(i).text().length() == 2
                && tokens.get(i + 1).isNumber()
                && tokens.get(i + 1).text().length() == 2;
    }

    /// Two digits before a venue, `24_DSN`, or behind an apostrophe.
    boolean isShort(int i) {
        Token token = tokens.get(i);
        if (token.text().length() != 2 || !token.isNumber()) {
            return false;
        }
        char before = token.start() == 0 ? ' ' : text.charAt(token.start() - 1);
        boolean apostrophe = "'’‘`".indexOf(before) >= 0;
        boolean heads = i == 0 && tokens.size() > 1 && VenueNames.at(tokens, 1).isPresent();
        return apostrophe || heads;
    }
}
