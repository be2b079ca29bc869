package org.bookwheel.extract;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bookwheel.authority.NameWeights;
import org.bookwheel.list.Style;
import org.bookwheel.work.Titles;

/// Finds the coined name by which people search for a work.
final class CoinedName {

    private static final Pattern AKA =
            Pattern.compile("(?i)^(?:aka|a\\.k\\.a\\.?|i\\.e\\.?|or)\\s{1,3}");

    /// `COT+Graphs` are two things.
    private static final Pattern JOINED = Pattern.compile("\\p{L}[+/&]\\p{L}");

    private static final Pattern AT_END = Pattern.compile("[(（]([^()（）\\s]{2,24})[)）]$");

    /// `Corsair - An In-Memory Architecture`
    private static final Pattern BEFORE_DASH = Pattern.compile("(\\S{2,30}) [-–—] ");

    private CoinedName() {}

    /// The name given beside the title, or the words before its first colon if they name a thing,
    /// or the title itself if it is one coined word.
    static String of(Assignment assignment, String title, boolean paper) {
        if (title.startsWith("http")) {
            return "";
        }
        if (isOneName(title, paper) || !paper && isRepository(assignment, title)) {
            return title;
        }
        int colon = title.indexOf(':');
        String head = colon > 0 ? title.substring(0, colon).strip() : "";
        Matcher bracket = AT_END.matcher(head);
        if (bracket.find() && Coined.isWord(bracket.group(1))) {
            return bracket.group(1);
        }
        boolean named = Coined.isName(head) && !head.endsWith("?");
        if (named && head.indexOf(' ') < 0) {
            return head;
        }
        Matcher dash = BEFORE_DASH.matcher(title);
        if (colon < 0 && dash.lookingAt() && Coined.isName(dash.group(1))) {
            return dash.group(1);
        }
        for (int i : assignment.all(Role.NAME)) {
            String name = isBeside(assignment, i) ? clean(assignment.facts(i).words) : "";
            if (!name.isEmpty() && Looks.words(name) <= 4) {
                return name;
            }
        }
        if (named) {
            return head;
        }
        Matcher end = AT_END.matcher(title);
        if (end.find() && Coined.isWord(end.group(1))) {
            return end.group(1);
        }
        return remarked(assignment);
    }

    /// Whether a piece stands right before or behind the title, or where the list has names.
    static boolean isBeside(Assignment assignment, int index) {
        Part part = assignment.piece(index).part();
        return !assignment.hasTitle()
                || index == 0
                || index == assignment.titleFirst() - 1
                || index == assignment.titleLast() + 1
                || Labels.is(part.label(), "name")
                || part.place() == Part.Place.COLUMN
                || isSetOff(assignment.facts(index));
    }

    /// `**(AlexNet)**` at the end of an entry.
    private static boolean isSetOff(Facts facts) {
        return facts.piece.wrap() == Wrap.ROUND
                && facts.piece.has(Style.STRONG)
                && Coined.isWord(facts.words);
    }

    /// What a name that is not chosen as the work's own is: a keyword beside the title
    /// (`[Continuous Batching] Orca: ...`), a note where it is coined or stands elsewhere, nothing
    /// where it only repeats the name or the title.
    static Role unchosen(Assignment assignment, int index, String name, String title) {
        String other = clean(assignment.facts(index).words);
        String key = Titles.key(other);
        if (key.equals(Titles.key(name)) || Titles.key(title).contains(key)) {
            return Role.NOTHING;
        }
        boolean longer = !name.isEmpty() && other.startsWith(name);
        boolean coined = Coined.isWord(other) && !JOINED.matcher(other).find();
        boolean keyword = isBeside(assignment, index) && !longer && !coined;
        return keyword ? Role.TAGS : Role.NOTE;
    }

    private static boolean isOneName(String title, boolean paper) {
        boolean plain =
                title.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '+' || c == '*');
        boolean known = paper || !NameWeights.isCommon(title);
        boolean word =
                known && plain && title.length() > 1 && Character.isUpperCase(title.charAt(0));
        return Coined.isWord(title) && !title.contains("/") && (paper || plain) || word;
    }

    /// Whether the title leads to a repository of the same name: `[ns-3](https://.../ns-3)`.
    private static boolean isRepository(Assignment assignment, String title) {
        if (!assignment.hasTitle() || title.indexOf(' ') >= 0) {
            return false;
        }
        Facts first = assignment.facts(assignment.titleFirst());
        List<String> path =
                first.link == null ? List.of() : List.of(Address.of(first.piece.url()).pieces());
        return first.link != null
                && first.link.what() == Hosts.What.CODE
                && !path.isEmpty()
                && path.getLast().equalsIgnoreCase(title);
    }

    /// A remark right behind the title may begin with the name: `(HSTU Meta new recsys ...)`.
    private static String remarked(Assignment assignment) {
        int behind = assignment.titleLast() + 1;
        if (!assignment.hasTitle() || behind >= assignment.size()) {
            return "";
        }
        Piece piece = assignment.piece(behind);
        String first = piece.words().split(" ")[0];
        boolean remark = piece.wrap() == Wrap.ROUND && assignment.role(behind) == Role.NOTE;
        boolean known =
                VenueReader.read(first).hasVenue() || InstitutionReader.listed(first).isPresent();
        boolean longer = piece.words().length() > first.length();
        return remark && longer && !known && Coined.isWord(first) ? first : "";
    }

    /// A name without `aka`, marks and brackets.
    static String clean(String words) {
        String name = AKA.matcher(words).replaceFirst("");
        name = TitleWords.clean(name);
        return Titles.key(name).isEmpty() ? "" : name;
    }
}
