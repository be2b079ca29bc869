package org.bookwheel.extract.field;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bookwheel.authority.NameWeights;
import org.bookwheel.extract.name.Labels;
import org.bookwheel.extract.name.WordSet;
import org.bookwheel.extract.text.Token;
import org.bookwheel.work.Titles;

/// The authors that an entry names, given names first.
final class People {

    private static final Set<String> AND = WordSet.of("between names");
    private static final Set<String> OTHERS = WordSet.of("other people");
    private static final Set<String> PUBLISHERS = WordSet.of("publisher");

    private static final Pattern BY =
            Pattern.compile("(?:[Bb]y|(?:joint |jointly )?with|mit|avec|con|com) ");
    private static final Pattern CAPITALS = Pattern.compile("(?:\\p{Lu}{3,}+[\\d.-]*+\\s?)+");
    private static final Pattern SURNAME_AND_INITIAL =
            Pattern.compile("(?:\\p{L}{2,3} )?\\p{Lu}\\p{Ll}[\\p{L}'’-]+ \\p{Lu}(?: ?\\p{Lu})?");

    private static final Pattern NOBODY =
            Pattern.compile(
                    ".*\\b(?:Press|Publishers?|Publishing|Verlag|Inc|Dissertation|Thesis|Eds?|Editors?|University)\\b.*");
    private static final int LONGEST = 80;

    private final Labelled labelled;

    /// Names between strong separators, each cut at its commas.
    private final List<List<String>> groups = new ArrayList<>();

    private List<String> group = new ArrayList<>();
    private final StringBuilder name = new StringBuilder();

    private People(Labelled labelled) {
        this.labelled = labelled;
    }

    static List<String> of(Labelled labelled) {
        People people = new People(labelled);
        AuthorRuns.settle(labelled).forEach(people::cut);
        return new NameOrder(people.groups).names();
    }

    private void cut(Labelled.Run run) {
        for (int i = run.first(); i <= run.last(); i++) {
            Token token = labelled.token(i);
            String key = token.key();
            boolean word = token.kind() == Token.Kind.WORD;
            if (isInBook(i, run)) {
                break;
            } else if (token.kind() == Token.Kind.BREAK) {
                name.append(name.isEmpty() ? "" : " ");
            } else if (token.isOneOf(":：") && group.isEmpty() && Labels.isKnown(name.toString())) {
                name.setLength(0);
            } else if (token.isBorder() || token.isOneOf(";；、·•|/&＆→:：")) {
                endGroup();
            } else if (token.isOneOf(",，")) {
                endName();
            } else if (word && AND.contains(key) && isSmall(token) && !isFollowedBy(i, "al")) {
                endGroup();
            } else if (word && isOthers(i)) {
                endGroup();
            } else if (i > run.first()
                    && token.has(Token.CODE) != labelled.token(i - 1).has(Token.CODE)) {
                endGroup();
                name.append(token.text());
            } else if (token.isSign('.')
                    && isSurnameAndInitial()
                    && isFollowedByName(i, run.last())) {
                endName();
            } else if (token.isSign('.') && isSurnameAndInitial() && isEndOfPeople(i, run.last())) {
                break;
            } else if (isNickname(i, run.last())) {
                name.append(" (").append(labelled.token(i + 1).text()).append(") ");
                i += 2;
            } else if (isMark(token, i) || i == run.first() && isMarker(i, run.last())) {
                continue;
            } else {
                if (token.spaced() && !name.isEmpty() && !name.toString().endsWith(" ")) {
                    name.append(' ');
                }
                name.append(token.text());
            }
        }
        // the full stop of a last initial is often taken for the end of the people
        int behind = run.last() + 1;
        boolean stop =
                behind < labelled.size()
                        && labelled.token(behind).isSign('.')
                        && !labelled.token(behind).spaced();
        if (stop
                && labelled.token(run.last()).text().length() == 1
                && Character.isUpperCase(labelled.token(run.last()).text().charAt(0))) {
            name.append('.');
        }
        endGroup();
    }

    /// `Weinreich, U., ... In W. P. Lehmann (Ed.)`: who follows edited the book.
    private boolean isInBook(int i, Labelled.Run run) {
        return i > run.first()
                && i < run.last()
                && labelled.token(i).text().equals("In")
                && Character.isUpperCase(labelled.token(i + 1).text().charAt(0));
    }

    /// `et al`, `and others`
    private boolean isOthers(int i) {
        String key = labelled.token(i).key();
        boolean et = key.equals("et") && isFollowedBy(i, "al");
        boolean al =
                key.equals("al") && i > 0 && labelled.token(i - 1).key().equals("et")
                        || key.equals("al") && i > 1 && labelled.token(i - 2).key().equals("et");
        boolean german =
                key.equals("u") && isSmall(labelled.token(i))
                        || key.equals("a") && i > 0 && isUnd(i - 1);
        boolean polish = key.equals("in") && i > 0 && labelled.token(i - 1).text().equals("i");
        return et || al || german || polish || OTHERS.contains(key) && isSmall(labelled.token(i));
    }

    /// `u. a.`: and others.
    private boolean isUnd(int i) {
        int und = labelled.token(i).isSign('.') ? i - 1 : i;
        return und >= 0 && labelled.token(und).text().equals("u");
    }

    /// `Garay J` before a full stop.
    private boolean isSurnameAndInitial() {
        return SURNAME_AND_INITIAL.matcher(name).matches();
    }

    private boolean isFollowedByName(int i, int last) {
        Token second = i + 1 < last ? labelled.token(i + 2) : null;
        return isFollowedByCapital(i, last)
                && second != null
                && second.text().length() == 1
                && Character.isUpperCase(second.text().charAt(0));
    }

    /// Whether a word of three letters or more with a capital comes next.
    private boolean isFollowedByCapital(int i, int last) {
        Token next = i < last ? labelled.token(i + 1) : null;
        return next != null
                && next.spaced()
                && next.text().length() > 2
                && Character.isUpperCase(next.text().charAt(0));
    }

    /// `Shoham Y, Leyton-Brown K. Cambridge ...`: behind people whose initials stand last.
    private boolean isEndOfPeople(int i, int last) {
        return isFollowedByCapital(i, last)
                && group.stream().anyMatch(one -> SURNAME_AND_INITIAL.matcher(one).matches());
    }

    private static boolean isSmall(Token token) {
        return !Character.isUpperCase(token.text().charAt(0));
    }

    private boolean isFollowedBy(int i, String key) {
        for (int j = i + 1; j <= Math.min(i + 2, labelled.size() - 1); j++) {
            if (labelled.token(j).key().equals(key)) {
                return true;
            }
        }
        return false;
    }

    /// `Tse-Wei (Paul) Huang`
    private boolean isNickname(int i, int last) {
        return labelled.token(i).isSign('(')
                && i + 3 <= last
                && !name.isEmpty()
                && labelled.token(i + 2).isSign(')')
                && labelled.token(i + 3).kind() == Token.Kind.WORD
                && Character.isUpperCase(labelled.token(i + 3).text().charAt(0));
    }

    /// Stars, daggers and numbers of footnotes; brackets.
    private static boolean isMark(Token token, int i) {
        boolean number =
                token.kind() == Token.Kind.NUMBER
                        && (token.text().length() < 3 || token.year() > 0);
        return number || token.isOneOf("*†‡§¶∗#()[]（）{}\"“”…@_~^$+=<>");
    }

    /// `**P** Tulving, E.`: a letter in its own print, which says something of the entry.
    private boolean isMarker(int i, int last) {
        Token token = labelled.token(i);
        Token next = i < last ? labelled.token(i + 1) : token;
        return token.text().length() == 1
                && next.spaced()
                && next.text().length() > 1
                && token.styles() != next.styles();
    }

    /// Full stops at the end, but for so many.
    private static String withoutStops(String text, int but) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '.') {
            end--;
        }
        return text.substring(0, Math.min(text.length(), end + but));
    }

    private void endName() {
        String text = name.toString().strip();
        name.setLength(0);
        text = NameOrder.withoutEdges(text);
        Matcher by = BY.matcher(text);
        text = by.lookingAt() ? text.substring(by.end()) : text;
        String unended = withoutStops(text, 0);
        boolean initial = NameOrder.endsWithInitial(unended);
        text = initial ? withoutStops(text, 1) : unended;
        boolean publisher = PUBLISHERS.contains(Titles.key(text)) || NOBODY.matcher(text).matches();
        if (!publisher && text.length() <= LONGEST && text.chars().anyMatch(Character::isLetter)) {
            group.add(text);
        }
    }

    private void endGroup() {
        endName();
        List<String> people = new ArrayList<>();
        for (int i = 0; i < group.size(); i++) {
            String text = group.get(i);
            boolean initials = i + 1 < group.size() && NameOrder.isInitials(group.get(i + 1));
            if (initials || !isThing(text)) {
                people.add(text);
            }
        }
        if (!people.isEmpty()) {
            groups.add(people);
        }
        group = new ArrayList<>();
    }

    /// `GPT`; but `MARMOT, M.` is somebody.
    private static boolean isThing(String text) {
        return CAPITALS.matcher(text).matches() && NameWeights.of(text) <= 0;
    }
}
