package org.bookwheel.search.text;

/// The first two letters of some words: tells of most texts that none of their words is one of
/// these, without cutting them into words. For one thread.
public final class FirstLetters {

    private static final int SIGNS = 36;

    private final boolean[] pairs = new boolean[SIGNS * SIGNS];
    private boolean isAny;

    /// @param form a folded word, the stem of one, or the beginning of one
    public void add(String form) {
        int first = form.length() < 2 ? -1 : sign(form.charAt(0));
        int second = form.length() < 2 ? -1 : sign(form.charAt(1));
        if (first < 0 || second < 0) {
            // too short, or with signs that texts may write otherwise
            isAny = true;
            return;
        }
        pairs[first * SIGNS + second] = true;
        // see Spellings: `muserve` and `userve` are one
        if (first == sign('u')) {
            pairs[sign('m') * SIGNS + sign('u')] = true;
        } else if (first == sign('m') && second == sign('u')) {
            for (int i = 0; i < SIGNS; i++) {
                pairs[sign('u') * SIGNS + i] = true;
            }
        }
    }

    /// Whether a text may have one of the words, a compound of which a part is one, or two that are
    /// one when they are joined. It has none if this is false.
    public boolean mayStandIn(String text) {
        if (isAny || PrintedText.isLatex(text)) {
            return true;
        }
        int first = -1;
        int run = 0;
        boolean isInside = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int sign = sign(c);
            if (sign >= 0) {
                if (first >= 0 && pairs[first * SIGNS + sign]) {
                    return true;
                }
                first = isInside && c > 'Z' ? -1 : sign;
                isInside = true;
                run++;
            } else if (c >= 128) {
                return true;
            } else {
                isInside = false;
                run = Scripts.JOINERS.indexOf(c) >= 0 ? run + 1 : 0;
            }
            if (run >= Words.LONGEST) {
                // cut where nobody would think that a word begins
                return true;
            }
        }
        return false;
    }

    /// From 0; -1 for what is no English letter or digit.
    private static int sign(char c) {
        if (c >= 'a' && c <= 'z') {
            return c - 'a';
        }
        if (c >= 'A' && c <= 'Z') {
            return c - 'A';
        }
        return c >= '0' && c <= '9' ? 26 + c - '0' : -1;
    }
}
