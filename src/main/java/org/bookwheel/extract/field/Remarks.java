package org.bookwheel.extract.field;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bookwheel.extract.model.Role;
import org.bookwheel.extract.model.UnitFacts;
import org.bookwheel.extract.name.Decoration;
import org.bookwheel.extract.name.Labels;
import org.bookwheel.extract.name.WordSet;
import org.bookwheel.extract.text.Token;
import org.bookwheel.extract.unit.Unit;
import org.bookwheel.work.Titles;

/// What an entry says that no other field holds: notes, and what is noted below it at length.
final class Remarks {

    /// A part below the entry with so many words is a text.
    private static final int LEAST_WORDS_OF_TEXT = 4;

    /// What only joins fields, or people, to each other.
    private static final Set<String> JOINING =
            Stream.of("between fields", "between names", "other people")
                    .flatMap(name -> WordSet.of(name).stream())
                    .collect(Collectors.toUnmodifiableSet());

    /// `[LaL86]`, by which others call the entry; `example.org`, where its page lies; what stands
    /// before an address.
    private static final Pattern NO_REMARK =
            Pattern.compile(
                    "\\[?\\p{L}+\\+?\\d{2}[a-z]?]?|[a-z0-9-]+(?:\\.[a-z0-9-]+)+"
                            + "|\\[Online](?:\\. Available)?|Available(?: online)?(?: at)?");

    private static final Set<String> UNSTATED = WordSet.of("unstated");

    private static final Set<String> ORDINAL_ENDINGS = Set.of("st", "nd", "rd", "th");

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private static final Pattern COLON_AT_END = Pattern.compile("[:：]$");

    /// `[Paper]`, `[[Code]]`
    private static final Pattern BRACKET = Pattern.compile("\\[{1,2}([^\\[\\]]{1,30})]{1,2}");

    private static final Pattern WHOLE_IN_BRACKETS = Pattern.compile("[(（]([^()（）]+)[)）]");

    private static final Pattern PAGES = Pattern.compile("\\d\\s?[-–]\\s?\\d");

    private static final Set<String> PRESENTATION = WordSet.of("presentation");

    private final Labelled labelled;
    private final String title;
    private final List<String> notes = new ArrayList<>();
    private final StringJoiner summary = new StringJoiner("\n");

    Remarks(Labelled labelled, String title) {
        this.labelled = labelled;
        this.title = Titles.key(title);
        int from = 0;
        List<UnitFacts> parts = labelled.candidate().parts;
        for (int p = 0; p < parts.size(); p++) {
            int end = from;
            while (end < labelled.size() && labelled.candidate().part[end] == p) {
                end++;
            }
            boolean text = p > 0 && isText(from, end);
            if (text) {
                String words = unlabelled(parts.get(p));
                if (!words.isEmpty() && !Titles.key(words).equals(this.title)) {
                    summary.add(words);
                }
            } else if (parts.get(p).unit.kind() != Unit.Kind.FRONT_MATTER) {
                notes(from, end);
            }
            from = end;
        }
    }

    String note() {
        return String.join("; ", notes);
    }

    String summary() {
        return summary.toString();
    }

    /// Whether what stands below is an abstract or a remark at length, and none of the fields.
    private boolean isText(int from, int end) {
        int words = 0;
        int others = 0;
        for (int i = from; i < end; i++) {
            if (labelled.token(i).isWord()) {
                words++;
                others +=
                        labelled.roles()[i] == Role.OTHER && !labelled.candidate().linkWords[i]
                                ? 1
                                : 0;
            }
            if (labelled.roles()[i] == Role.TITLE) {
                return false;
            }
        }
        String label = end - from > 1 ? labelled.candidate().labels[end - 1] : "";
        List<String> fields = Labels.fields(label);
        if (!fields.isEmpty() && !fields.getFirst().equals("summary")) {
            return false;
        }
        return words > 0
                && (!fields.isEmpty() || words >= LEAST_WORDS_OF_TEXT)
                && others * 3 >= words * 2;
    }

    /// The text without a label that says that it is one.
    private static String unlabelled(UnitFacts facts) {
        String text = SPACES.matcher(facts.passage.text()).replaceAll(" ").strip();
        Matcher bracket = BRACKET.matcher(text);
        while (bracket.lookingAt() && Labels.isKnown(bracket.group(1))) {
            text = text.substring(bracket.end()).strip();
            bracket.reset(text);
        }
        Matcher whole = WHOLE_IN_BRACKETS.matcher(text);
        text = whole.matches() ? whole.group(1).strip() : text;
        int colon = text.indexOf(':') < 0 ? text.indexOf('：') : text.indexOf(':');
        boolean label = colon > 0 && colon < 40 && Labels.isKnown(text.substring(0, colon));
        return label ? text.substring(colon + 1).strip() : text;
    }

    private void notes(int from, int end) {
        int first = -1;
        for (int i = from; i <= end; i++) {
            boolean other = i < end && isOther(i);
            if (other && first < 0) {
                first = i;
            } else if (!other && first >= 0) {
                add(first, i - 1);
                first = -1;
            }
        }
    }

    private boolean isOther(int i) {
        Token token = labelled.token(i);
        boolean border = token.isBorder() && token.kind() != Token.Kind.BREAK;
        return labelled.roles()[i] == Role.OTHER
                && !border
                && !labelled.candidate().linkWords[i]
                && token.kind() != Token.Kind.ADDRESS
                && token.kind() != Token.Kind.ARXIV
                && !isOfDate(i);
    }

    /// A month or day beside the year.
    private boolean isOfDate(int i) {
        Token token = labelled.token(i);
        boolean day =
                token.kind() == Token.Kind.NUMBER && token.text().length() <= 2
                        || ORDINAL_ENDINGS.contains(token.key());
        boolean month = token.isWord() && labelled.candidate().words[i].month();
        for (int j = Math.max(0, i - 4);
                (day || month) && j <= Math.min(labelled.size() - 1, i + 4);
                j++) {
            boolean year = labelled.roles()[j] == Role.YEAR || labelled.token(j).year() > 0;
            if (year && labelled.candidate().part[j] == labelled.candidate().part[i]) {
                return true;
            }
        }
        return false;
    }

    private void add(int first, int last) {
        int from = first;
        int to = last;
        while (from <= to && !labelled.token(from).isWord() && !isOpen(from, to)) {
            from++;
        }
        while (to >= from && !labelled.token(to).isWord() && !isClosed(from, to)) {
            to--;
        }
        boolean says = false;
        for (int i = from; i <= to; i++) {
            Token token = labelled.token(i);
            says |= token.kind() == Token.Kind.WORD && !JOINING.contains(token.key());
            says |= PRESENTATION.contains(token.key());
        }
        String text =
                from > to
                        ? ""
                        : SPACES.matcher(Decoration.strip(labelled.text(from, to))).replaceAll(" ");
        text =
                text.startsWith("(") && text.endsWith(")") && text.indexOf(')') == text.length() - 1
                        ? text.substring(1, text.length() - 1)
                        : text;
        int colon = text.indexOf(':') < 0 ? text.indexOf('：') : text.indexOf(':');
        if (colon > 0 && Labels.isKnown(text.substring(0, colon))) {
            text = text.substring(colon + 1).strip();
        }
        says |= PAGES.matcher(text).find();
        if (!says || text.isBlank()) {
            return;
        }
        String key = Titles.key(text);
        boolean label =
                Labels.isKnown(COLON_AT_END.matcher(text).replaceAll(""))
                        || UNSTATED.contains(key)
                        || NO_REMARK.matcher(text).matches()
                        || text.equals("etc");
        if (!label && !title.contains(key)) {
            notes.add(text.strip());
        }
    }

    private boolean isOpen(int at, int last) {
        return labelled.token(at).isOneOf("([") && contains(at, last, ")]");
    }

    private boolean isClosed(int first, int at) {
        return labelled.token(at).isOneOf(")]?!")
                && (labelled.token(at).isOneOf("?!") || contains(first, at, "(["));
    }

    private boolean contains(int first, int last, String signs) {
        for (int i = first; i <= last; i++) {
            if (labelled.token(i).isOneOf(signs)) {
                return true;
            }
        }
        return false;
    }
}
