package org.bookwheel.extract;

import java.util.ArrayList;
import java.util.List;
import org.bookwheel.work.Titles;

/// Makes the title's text from its pieces.
final class TitleWords {

    private TitleWords() {}

    /// The words from the first to the last piece, with brackets that begin or end among them.
    static String of(Assignment assignment) {
        Piece first = assignment.piece(assignment.titleFirst());
        Piece last = assignment.piece(assignment.titleLast());
        FlatText text = first.text();
        Brackets brackets = new Brackets(text);
        int start = first.start();
        int end = last.end();
        for (int i = first.start(); i < end; i++) {
            int partner = brackets.partner(i);
            if (partner >= end) {
                end = partner + 1;
            } else if (partner >= 0 && partner < start) {
                start = partner;
            }
        }
        end = closing(text, end);
        return clean(text.words(start, end));
    }

    /// A question mark behind the last bracket belongs to the title, too.
    private static int closing(FlatText text, int end) {
        char next = text.around(end);
        boolean closes = next == '?' || next == '!' || next == '*' && text.around(end + 1) == ':';
        return closes ? end + 1 : end;
    }

    static String clean(String words) {
        String title = stripEnds(Decoration.strip(words));
        title = unwrap(title);
        if (title.indexOf('\\') < 0 && title.indexOf('$') < 0) {
            title = title.replace("{", "").replace("}", "");
        }
        title = unwrap(saidOnce(title));
        return stripEnds(title);
    }

    private static String stripEnds(String text) {
        int end = text.length();
        while (end > 0
                && " .,;:|-–—~_".indexOf(text.charAt(end - 1)) >= 0
                && !isEllipsis(text, end)) {
            end--;
        }
        int start = 0;
        while (start < end && " ,;:|–—~•".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        return text.substring(start, end);
    }

    private static boolean isEllipsis(String text, int end) {
        return text.startsWith("...", Math.max(0, end - 3));
    }

    /// A title that is quoted or bracketed as a whole, or only at its beginning, by mistake.
    private static String unwrap(String title) {
        boolean quoted = title.startsWith("\"");
        if (title.length() < 3 || !quoted && !Wrap.opens(title.charAt(0))) {
            return title;
        }
        char open = title.charAt(0);
        int last = title.length() - 1;
        boolean closed =
                title.chars().skip(1).anyMatch(c -> quoted ? c == '"' : Wrap.match(open, (char) c));
        if (!closed || quoted) {
            return closed ? title : title.substring(1).strip();
        }
        boolean whole =
                Wrap.match(open, title.charAt(last))
                        && title.indexOf(title.charAt(last), 1) == last;
        return whole ? title.substring(1, last).strip() : title;
    }

    /// A name said twice is said once: `SageAttention3: SageAttention3: Micro...`, `Rest MCTS
    /// ReST-MCTS*: LLM ...`.
    static String saidOnce(String title) {
        int colon = title.indexOf(": ");
        if (colon < 0) {
            return title;
        }
        String head = title.substring(0, colon).strip();
        String rest = title.substring(colon + 2).strip();
        String key = Titles.key(head);
        int next = rest.indexOf(':');
        if (next > 0 && !key.isEmpty() && Titles.key(rest.substring(0, next)).equals(key)) {
            return rest;
        }
        List<String> words = new ArrayList<>(List.of(head.split(" ")));
        for (int i = 1; i < words.size(); i++) {
            String left = Titles.key(String.join(" ", words.subList(0, i)));
            String right = Titles.key(String.join(" ", words.subList(i, words.size())));
            if (left.equals(right) && left.length() > 2) {
                return String.join(" ", words.subList(i, words.size())) + title.substring(colon);
            }
        }
        return title;
    }
}
