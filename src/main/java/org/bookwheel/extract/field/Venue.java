package org.bookwheel.extract.field;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.bookwheel.authority.Authority;
import org.bookwheel.authority.AuthorityFile;
import org.bookwheel.authority.NameWeights;
import org.bookwheel.extract.model.Role;
import org.bookwheel.extract.name.Labels;
import org.bookwheel.extract.name.NameIndex;
import org.bookwheel.extract.name.SpelledOutVenues;
import org.bookwheel.extract.name.WordSet;
import org.bookwheel.extract.text.Token;
import org.bookwheel.work.Titles;

/// The venue that an entry states.
///
/// @param name canonical, or as written if no table has it; empty if none is stated
/// @param first its first token
/// @param last its last token
record Venue(String name, int first, int last, boolean known, boolean preprint) {

    static final Venue NONE = new Venue("", -1, -1, false, false);

    private static final Set<String> SUFFIXES =
            Set.of("workshop", "workshops", "ws", "wksp", "findings");

    private static final Set<String> AROUND = WordSet.of("beside a venue");

    private static final Set<String> PRESENTATION = WordSet.of("presentation");

    /// What stands around a name that no table has.
    private static final Pattern YEAR = Pattern.compile("(?:19|20)?\\d{2}");

    private static final Pattern ORDINAL = Pattern.compile("\\d{1,3}(?:st|nd|rd|th)?");
    private static final Pattern EDGES =
            Pattern.compile(
                    "^(?:in |at |on |proc\\.? of |the )?(?:proc(?:eedings)?\\.? of (?:the )?)?|[\\s,.;:'’‘`\\-–@(\\[/]{1,6}$",
                    Pattern.CASE_INSENSITIVE);

    private static final Set<String> JOURNALS = WordSet.of("kind of journal");

    private static final Set<String> OF = Set.of("of", "de", "di", "für", "for", "on");

    private static final Set<String> PUBLISHERS = WordSet.of("publisher");

    private static final Pattern PUBLISHER =
            Pattern.compile(".*\\b(?:Press|Publish(?:ers?|ing)|Verlag|Books)\\b.*");

    private static final Pattern VOLUME =
            Pattern.compile(
                    "[,\\s]{0,3}(?:(?:vol|no|pp|volume|issue)\\b\\.?.{0,40}|\\d{1,4}(?:\\s?\\(.{0,12}\\))?[\\s:,\\d–-]{0,20})$",
                    Pattern.CASE_INSENSITIVE);

    /// How much of what is written must be the name that was found in it.
    private static final double LEAST_SHARE = .3;

    /// And where a label says that all of it is the name.
    private static final double MOST_OF_IT = .7;

    static Venue of(Labelled labelled) {
        List<Venue> all = new ArrayList<>();
        for (Labelled.Run run : labelled.runs(Role.VENUE)) {
            Venue venue = read(labelled, run);
            if (!venue.name().isEmpty()) {
                all.add(venue);
            }
        }
        Venue best = NONE;
        for (Venue venue : all) {
            if (best == NONE || rank(labelled, venue) > rank(labelled, best)) {
                best = venue;
            }
        }
        return best == NONE || best.preprint() ? best : best.suffixed(labelled);
    }

    /// The entry's own words count more, then names that are known, then conferences.
    private static int rank(Labelled labelled, Venue venue) {
        int own = venue.first() < labelled.candidate().own ? 4 : 0;
        return own + (venue.known() ? 2 : 0) + (venue.known() && venue.preprint() ? -1 : 0);
    }

    private static Venue read(Labelled labelled, Labelled.Run run) {
        List<String> words = labelled.words(run);
        boolean labelledSo = isLabelled(labelled, run);
        boolean several = words.size() > 1;
        words.removeIf(word -> several && YEAR.matcher(word).matches());
        List<String> names = new ArrayList<>(words);
        names.removeIf(SUFFIXES::contains);
        Optional<Authority> found = look(words).or(() -> look(names)).or(() -> look(inner(names)));
        if (found.isEmpty() && !isWholeJournal(names)) {
            double share = labelledSo ? MOST_OF_IT : LEAST_SHARE;
            found = longest(labelled, run, share * String.join("", names).length());
        }
        if (found.isEmpty() && !isWholeJournal(names)) {
            found =
                    SpelledOutVenues.spelledOut(names)
                            .or(() -> SpelledOutVenues.abbreviated(names))
                            .or(() -> misspelt(names));
        }
        if (found.isPresent()) {
            boolean preprint = found.get().kind().equals("preprint");
            return new Venue(found.get().name(), run.first(), run.last(), true, preprint);
        }
        String written = labelled.text(run);
        written = EDGES.matcher(written).replaceAll("").strip();
        String plain = VOLUME.matcher(written).replaceFirst("").strip();
        boolean worded = plain.chars().filter(Character::isLetter).count() > 1;
        boolean publisher =
                PUBLISHERS.contains(Titles.key(plain)) || PUBLISHER.matcher(plain).matches();
        boolean word =
                plain.indexOf(' ') < 0
                        && NameWeights.isCommon(plain)
                        && !plain.equals(plain.toUpperCase(Locale.ROOT));
        boolean small =
                plain.indexOf(' ') < 0
                        && !plain.isEmpty()
                        && Character.isLowerCase(plain.charAt(0));
        boolean stated = labelledSo && labelled.candidate().institutions[run.first()] == 0;
        boolean plainWord = small || word && !stated;
        return worded && !publisher && !plainWord
                ? new Venue(plain, run.first(), run.last(), false, false)
                : NONE;
    }

    /// `International Review of Applied Linguistics`, though `Applied Linguistics` is a journal,
    /// too.
    private static boolean isWholeJournal(List<String> names) {
        for (int i = 0; i + 2 < names.size(); i++) {
            if (JOURNALS.contains(names.get(i)) && OF.contains(names.get(i + 1))) {
                return true;
            }
        }
        return false;
    }

    /// `Journal: Evolution`: a label says that it is a venue.
    private static boolean isLabelled(Labelled labelled, Labelled.Run run) {
        return Labels.is(labelled.candidate().labels[run.first()], "venue");
    }

    private static Optional<Authority> look(List<String> words) {
        NameIndex.Found found = words.isEmpty() ? null : NameIndex.venues().of(words);
        return Optional.ofNullable(found).map(NameIndex.Found::authority);
    }

    /// Without words that only join the others at the ends: `in Proc. of the 7th`.
    private static List<String> inner(List<String> words) {
        int first = 0;
        int last = words.size();
        while (first < last && isAround(words.get(first))) {
            first++;
        }
        while (last > first && isAround(words.get(last - 1))) {
            last--;
        }
        return words.subList(first, last);
    }

    private static boolean isAround(String word) {
        return AROUND.contains(word)
                || PRESENTATION.contains(word)
                || ORDINAL.matcher(word).matches();
    }

    private static Optional<Authority> longest(Labelled labelled, Labelled.Run run, double least) {
        NameIndex.Found best = null;
        int most = 0;
        int i = run.first();
        while (i <= run.last()) {
            NameIndex.Found here = labelled.candidate().venueAt[i];
            int letters = 0;
            int end = i;
            while (here != null && end <= run.last() && labelled.candidate().venueAt[end] == here) {
                letters += labelled.token(end++).key().length();
            }
            if (letters > most) {
                most = letters;
                best = here;
            }
            i = Math.max(i + 1, end);
        }
        return best != null && most >= least ? Optional.of(best.authority()) : Optional.empty();
    }

    private static Optional<Authority> misspelt(List<String> names) {
        return AuthorityFile.venues()
                .nearest(String.join("", names))
                .map(AuthorityFile.Spelling::authority);
    }

    private static boolean isFindingsOf(Labelled labelled, int i) {
        return labelled.token(i).key().equals("findings")
                && labelled.token(i + 1).key().equals("of");
    }

    /// `Findings of ACL: EMNLP 2020`: the name of the meeting, behind that of the society.
    private String meeting(Labelled labelled) {
        boolean colon = last + 2 < labelled.size() && labelled.token(last + 1).isOneOf(":：");
        NameIndex.Found behind = colon ? labelled.candidate().venueAt[last + 2] : null;
        return behind == null ? name : behind.authority().name();
    }

    /// `Findings of EMNLP`, a workshop at a conference.
    private Venue suffixed(Labelled labelled) {
        boolean findings = false;
        boolean workshop = false;
        for (int i = 0; i < labelled.size(); i++) {
            Token token = labelled.token(i);
            boolean venue = labelled.roles()[i] == Role.VENUE;
            int away = Math.min(Math.abs(i - first), Math.abs(i - last));
            boolean beside = away <= 3 && labelled.roles()[i] == Role.OTHER;
            if (venue || beside || away <= 4 && i < first && isFindingsOf(labelled, i)) {
                findings |= token.key().equals("findings");
                workshop |=
                        token.key().equals("workshop")
                                || token.key().equals("workshops")
                                || venue && token.key().equals("wksp");
            }
        }
        boolean glued =
                last + 1 < labelled.size()
                        && labelled.token(last).isWord()
                        && labelled.token(last).text().endsWith("W")
                        && known
                        && !name.endsWith("W");
        boolean named =
                name.toLowerCase(Locale.ROOT).contains("workshop")
                        || AuthorityFile.venues()
                                .find(name)
                                .filter(v -> v.kind().equals("workshop"))
                                .isPresent();
        if (findings && !name.contains("Findings")) {
            return new Venue(meeting(labelled) + " Findings", first, last, known, preprint);
        }
        boolean add = (workshop || glued) && !named;
        return add ? new Venue(name + " Workshop", first, last, known, preprint) : this;
    }
}
