package org.bookwheel.history;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bookwheel.work.Titles;

/// Finds the earliest of some lines that name each of some works, by identifier, address or title.
/// A title counts where it stands alone, between marks or capitals: not within a longer one. For
/// one thread.
final class FirstLines {

    /// Titles begin with so many letters, by which they are looked up.
    private static final int BEGINNING = 12;

    /// Shorter ones are words that stand in other sentences, too: they count alone in a cell, a
    /// link or between other marks.
    private static final int FEWEST_WORDS = 3;

    private static final String MARKS = "[]()|*_:\"“”<>—–{}`,;";

    private final Set<String> identifiers;
    private final Map<String, List<String>> byBeginning = new HashMap<>();
    private final Set<String> brief = new java.util.HashSet<>();
    private final Map<String, Integer> exact = new HashMap<>();
    private final Map<String, Integer> loose = new HashMap<>();

    /// @param identifiers as [Wording] gives them
    /// @param titles as written
    FirstLines(Set<String> identifiers, Set<String> titles) {
        this.identifiers = identifiers;
        for (String title : titles) {
            String key = Titles.key(title);
            boolean isBrief =
                    key.length() < BEGINNING || Titles.fold(title).split(" ").length < FEWEST_WORDS;
            if (isBrief) {
                brief.add(key);
            } else {
                byBeginning
                        .computeIfAbsent(key.substring(0, BEGINNING), any -> new ArrayList<>())
                        .add(key);
            }
        }
        brief.remove("");
    }

    /// The earliest day on which an identifier was named; [Day#NEVER] if it never was.
    int ofIdentifier(String key) {
        return exact.getOrDefault(key, Day.NEVER);
    }

    int ofTitle(String title) {
        String key = Titles.key(title);
        return exact.getOrDefault(key, loose.getOrDefault(key, Day.NEVER));
    }

    /// Looks at a line that first stood on a day.
    void see(String line, int day) {
        for (String key : Wording.identifiers(line)) {
            if (identifiers.contains(key)) {
                exact.merge(key, day, Math::min);
            }
        }
        String plain = plain(line);
        pieces(plain, day);
        titles(plain, day);
    }

    private static String plain(String line) {
        String text = line.replace("&amp;", "&");
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return Normalizer.normalize(text, Normalizer.Form.NFKD);
            }
        }
        return text;
    }

    private void pieces(String line, int day) {
        int start = 0;
        for (int i = 0; i <= line.length() && !brief.isEmpty(); i++) {
            if (i == line.length() || isMark(line, i)) {
                if (i > start) {
                    piece(line.substring(start, i), day);
                }
                start = i + 1;
            }
        }
    }

    private void piece(String piece, int day) {
        String key = Titles.key(piece);
        if (brief.contains(key)) {
            exact.merge(key, day, Math::min);
        }
    }

    private static boolean isMark(String line, int i) {
        char c = line.charAt(i);
        boolean isDash = c == '-' && i > 0 && line.charAt(i - 1) == ' ';
        return isDash || MARKS.indexOf(c) >= 0;
    }

    private void titles(String line, int day) {
        if (byBeginning.isEmpty()) {
            return;
        }
        StringBuilder letters = new StringBuilder();
        int[] places = new int[line.length() + 1];
        boolean[] begins = new boolean[line.length() + 1];
        boolean gap = true;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            int type = Character.getType(c);
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                begins[letters.length()] = gap;
                places[letters.length()] = i;
                letters.append(Character.toLowerCase(c));
                gap = false;
            } else if (type != Character.NON_SPACING_MARK
                    && type != Character.COMBINING_SPACING_MARK) {
                gap = true;
            }
        }
        begins[letters.length()] = true;
        for (int i = 0; i + BEGINNING <= letters.length(); i++) {
            if (begins[i]) {
                for (String key :
                        byBeginning.getOrDefault(letters.substring(i, i + BEGINNING), List.of())) {
                    int end = i + key.length();
                    boolean isThere =
                            end <= letters.length()
                                    && begins[end]
                                    && key.contentEquals(letters.subSequence(i, end));
                    if (isThere) {
                        boolean alone =
                                endsThere(line, places[end - 1] + 1)
                                        && beginsThere(line, places[i]);
                        (alone ? exact : loose).merge(key, day, Math::min);
                    }
                }
            }
        }
    }

    /// Whether a title may end here: no small letter and no colon follows.
    private static boolean endsThere(String line, int end) {
        int i = end;
        while (i < line.length() && line.charAt(i) == ' ') {
            i++;
        }
        return i == line.length()
                || line.charAt(i) != ':' && !Character.isLowerCase(line.charAt(i));
    }

    /// Whether a title may begin here: no word before it but a name in capitals or with digits.
    private static boolean beginsThere(String line, int start) {
        int end = start;
        while (end > 0 && line.charAt(end - 1) == ' ') {
            end--;
        }
        int i = end;
        boolean isName = false;
        while (i > 0 && Character.isLetterOrDigit(line.charAt(i - 1))) {
            i--;
            isName |= Character.isDigit(line.charAt(i));
        }
        String word = line.substring(i, end);
        return word.isEmpty()
                || isName
                || word.length() > 1 && word.chars().noneMatch(Character::isLowerCase);
    }
}
