package org.bookwheel.extract.field;

import java.util.ArrayList;
import java.util.List;
import org.bookwheel.extract.model.Role;
import org.bookwheel.extract.name.Decoration;
import org.bookwheel.extract.text.Token;
import org.bookwheel.work.Titles;

/// Makes the title's text from its tokens.
final class Title {

    private static final String OPENING = "([{【《「『（“\"'‘«<";
    private static final String CLOSING = ")]}】》」』）”\"'’»>";

    private Title() {}

    /// The run that is the title: the longest of the entry's own part, else of any.
    static Labelled.Run run(Labelled labelled) {
        Labelled.Run best = null;
        int most = 0;
        for (Labelled.Run run : labelled.runs(Role.TITLE)) {
            int words = Math.max(1, labelled.words(run).size()) * (labelled.isOwn(run) ? 2 : 1);
            if (words > most) {
                most = words;
                best = run;
            }
        }
        return best;
    }

    static String of(Labelled labelled, Labelled.Run run) {
        String text = labelled.text(run);
        boolean address = text.indexOf(' ') < 0 && text.contains("://");
        return address ? address(labelled, text) : clean(text);
    }

    /// An address as written; without `https://` where words follow it.
    private static String address(Labelled labelled, String text) {
        for (int i = 0; i < labelled.candidate().own; i++) {
            if (labelled.token(i).kind() == Token.Kind.WORD && !labelled.candidate().linkWords[i]) {
                return text.replaceFirst("^https?://", "");
            }
        }
        return text;
    }

    static String clean(String words) {
        String title = balance(stripEnds(Decoration.strip(words)));
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
                && !text.startsWith("...", Math.max(0, end - 3))) {
            end--;
        }
        int start = text.startsWith(". ") ? 2 : 0;
        while (start < end && " ,;:|-–—~•".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        return text.substring(start, end);
    }

    /// A bracket at an end without its partner.
    private static String balance(String text) {
        String balanced = text;
        for (int i = 0; i < OPENING.length(); i++) {
            char open = OPENING.charAt(i);
            char close = CLOSING.charAt(i);
            if (open == close || balanced.isEmpty() || open == '\'' || open == '‘' || open == '<') {
                continue;
            }
            int opened = count(balanced, open);
            int closed = count(balanced, close);
            if (opened == closed) {
                continue;
            }
            if (closed > opened && balanced.charAt(balanced.length() - 1) == close) {
                balanced = balanced.substring(0, balanced.length() - 1).strip();
            } else if (opened > closed && balanced.charAt(0) == open) {
                balanced = balanced.substring(1).strip();
            } else if (opened > closed && balanced.lastIndexOf(open) > 2) {
                balanced = balanced.substring(0, balanced.lastIndexOf(open)).strip();
            }
        }
        boolean single = count(balanced, '"') == 1;
        return single && (balanced.startsWith("\"") || balanced.endsWith("\""))
                ? balanced.replace("\"", "").strip()
                : balanced;
    }

    private static int count(String text, char sign) {
        int count = 0;
        for (int i = text.indexOf(sign); i >= 0; i = text.indexOf(sign, i + 1)) {
            count++;
        }
        return count;
    }

    /// A title that is quoted or bracketed as a whole.
    private static String unwrap(String title) {
        int kind = title.length() < 3 ? -1 : OPENING.indexOf(title.charAt(0));
        if (kind < 0) {
            return title;
        }
        int last = title.length() - 1;
        while (last > 1 && ".,".indexOf(title.charAt(last)) >= 0) {
            last--;
        }
        char close = CLOSING.charAt(kind);
        boolean whole = title.charAt(last) == close && title.indexOf(close, 1) == last;
        String inside = whole ? title.substring(1, last).strip() : title;
        return inside;
    }

    /// A name said twice is said once: `SageAttention3: SageAttention3: Micro...`, `Rest MCTS
    /// ReST-MCTS*: LLM ...`.
    static String saidOnce(String title) {
        int colon = title.indexOf(": ");
        int wide = title.indexOf('：');
        if (wide > 0 && (colon < 0 || wide < colon)) {
            colon = wide;
        }
        if (colon < 0) {
            return title;
        }
        String head = title.substring(0, colon).strip();
        String rest = title.substring(colon + 1).strip();
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
