package org.bookwheel.extract.field;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.bookwheel.authority.GivenNames;
import org.bookwheel.authority.NameWeights;
import org.bookwheel.extract.model.Role;
import org.bookwheel.extract.name.Labels;
import org.bookwheel.extract.name.WordSet;
import org.bookwheel.extract.text.Token;

/// Which of the words that look like authors name those who wrote the work.
final class AuthorRuns {

    private static final Set<String> EDITED =
            Set.of("ed", "eds", "editor", "editors", "hrsg", "edited", "herausgegeben", "editado");

    private static final Set<String> BY = Set.of("by", "von", "par", "por", "da", "di");

    /// Before `by` and whoever speaks of the work.
    private static final Set<String> SPOKEN =
            Set.of("led", "presented", "chaired", "hosted", "moderated", "discussed", "introduced");

    private static final Set<String> AND = WordSet.of("between names");

    private static final Set<String> PLACES = WordSet.of("place");

    /// Behind a bracket and a backslash.
    private static final int KEY_BEGINS = 2;

    private AuthorRuns() {}

    /// The runs of those who wrote it; all others lose their role, and so are remarks.
    static List<Labelled.Run> settle(Labelled labelled) {
        joinWrappedNames(labelled);
        List<Labelled.Run> runs = labelled.runs(Role.AUTHORS);
        List<Labelled.Run> authors =
                runs.stream().filter(run -> !isStray(labelled, run, runs)).toList();
        for (Labelled.Run run : runs) {
            if (!authors.contains(run)) {
                Arrays.fill(labelled.roles(), run.first(), run.last() + 1, Role.OTHER);
            }
        }
        return authors;
    }

    /// A line that ends behind a single given name: the surname begins the next one.
    private static void joinWrappedNames(Labelled labelled) {
        Role[] roles = labelled.roles();
        for (int i = 2; i + 1 < labelled.size(); i++) {
            boolean within =
                    labelled.token(i).kind() == Token.Kind.BREAK
                            && roles[i - 1] == Role.AUTHORS
                            && roles[i + 1] == Role.AUTHORS;
            if (within && labelled.token(i - 1).isWord() && goesOn(labelled, i - 1)) {
                roles[i] = Role.AUTHORS;
            }
        }
    }

    /// Whether a word at the end of a line is but a part of what it begins.
    private static boolean goesOn(Labelled labelled, int i) {
        Token word = labelled.token(i);
        boolean first = labelled.roles()[i - 1] != Role.AUTHORS;
        return labelled.token(i - 1).isOneOf(",，")
                || AND.contains(word.text())
                || first && GivenNames.begin(word.text());
    }

    /// Whether it stands behind a label of something else, and people stand elsewhere; whoever
    /// presents or edits a work has not written it.
    private static boolean isStray(Labelled labelled, Labelled.Run run, List<Labelled.Run> runs) {
        String label = labelled.candidate().labels[run.first()];
        return Labels.is(label, "presenter")
                || isSpeaker(labelled, run.first())
                || runs.size() > 1
                        && (isEditor(labelled, run.first())
                                || isKey(labelled, run)
                                || isInVenue(labelled, run, runs))
                || run != runs.getFirst()
                        && (isPlace(labelled, run) || isBehindVenue(labelled, run))
                || isRemark(labelled, run, runs.getFirst())
                || isBehindOtherLabel(labelled, run)
                        && runs.stream().anyMatch(other -> !isBehindOtherLabel(labelled, other));
    }

    /// `..., Vienna, Austria`, `at MySQL Conference and Expo`
    private static boolean isPlace(Labelled labelled, Labelled.Run run) {
        return PLACES.containsAll(labelled.words(run))
                || run.first() > 0 && labelled.token(run.first() - 1).text().equals("at");
    }

    /// `Verification, Model Checking, and Abstract Interpretation (VMCAI) 2020` in a line of its
    /// own, where people have another.
    private static boolean isInVenue(Labelled labelled, Labelled.Run run, List<Labelled.Run> runs) {
        int[] part = labelled.candidate().part;
        int own = part[run.first()];
        boolean goesOn = run.first() > 1 && labelled.roles()[run.first() - 2] == Role.AUTHORS;
        return own > 0
                && !goesOn
                && hasVenue(labelled, own)
                && NameWeights.of(labelled.text(run)) <= 0
                && runs.stream()
                        .map(other -> part[other.first()])
                        .anyMatch(other -> other != own && !hasVenue(labelled, other));
    }

    private static boolean hasVenue(Labelled labelled, int part) {
        return labelled.runs(Role.VENUE).stream()
                .anyMatch(venue -> labelled.candidate().part[venue.first()] == part);
    }

    /// `[LaL86] R. J. LaLonde. ...`, `[[lalonde1986]]`: by what others call the entry.
    private static boolean isKey(Labelled labelled, Labelled.Run run) {
        int behind = run.last() + 1;
        while (behind < labelled.size() && labelled.token(behind).kind() == Token.Kind.NUMBER) {
            behind++;
        }
        boolean dated =
                behind > run.last() + 1 || labelled.token(run.last()).kind() == Token.Kind.NUMBER;
        return (run.first() <= KEY_BEGINS
                        || labelled.token(run.first() - 1).isSign('[')
                                && labelled.token(run.first() - 2).isSign('['))
                && labelled.candidate().brackets[run.first()] == '['
                && dated
                && behind < labelled.size()
                && labelled.token(behind).isSign(']');
    }

    /// `Proc. FMCAD, Portland, OR, USA`: one word behind the venue, in the entry's own line.
    private static boolean isBehindVenue(Labelled labelled, Labelled.Run run) {
        boolean venue = false;
        for (int i = 0; i < run.first() && labelled.isOwn(run); i++) {
            venue |= labelled.roles()[i] == Role.VENUE;
        }
        return venue
                && labelled.words(run).size() == 1
                && (labelled.token(run.first()).isSign(',')
                        || labelled.token(run.first() - 1).isSign(','))
                && (labelled.token(run.last()).isSign(',')
                        || run.last() + 1 < labelled.size()
                                && labelled.token(run.last() + 1).isSign(','));
    }

    /// Who is named in a quotation below the entry, which names its authors itself.
    private static boolean isRemark(Labelled labelled, Labelled.Run run, Labelled.Run first) {
        int part = labelled.candidate().part[run.first()];
        return part > 0
                && labelled.isOwn(first)
                && labelled.candidate().parts.get(part).unit.quoted()
                && !labelled.candidate().parts.getFirst().unit.quoted();
    }

    /// `..., ed. Sidney Hook`, `In: P. S. Oliveira (orgs.)`
    private static boolean isEditor(Labelled labelled, int first) {
        int before = first - 1;
        while (before > 0 && isInitial(labelled, before)) {
            before--;
        }
        if (before > 0 && labelled.token(before).isOneOf(".:")) {
            before--;
        }
        if (before > 0 && BY.contains(labelled.token(before).key())) {
            before--;
        }
        return before >= 0
                && (labelled.token(before).text().equals("In")
                        || EDITED.contains(labelled.token(before).key()));
    }

    /// A letter, or the full stop behind one.
    private static boolean isInitial(Labelled labelled, int i) {
        Token token = labelled.token(i);
        return token.isSign('.') && !token.spaced() && isCapital(labelled.token(i - 1))
                || isCapital(token);
    }

    private static boolean isCapital(Token token) {
        return token.text().length() == 1 && Character.isUpperCase(token.text().charAt(0));
    }

    /// `led by Hui`
    static boolean isSpeaker(Labelled labelled, int first) {
        boolean said =
                first > 1
                        && labelled.token(first - 1).isOneOf(":：")
                        && Labels.is(labelled.token(first - 2).key(), "presenter");
        return said
                || first > 1
                        && labelled.token(first - 1).key().equals("by")
                        && SPOKEN.contains(labelled.token(first - 2).key());
    }

    private static boolean isBehindOtherLabel(Labelled labelled, Labelled.Run run) {
        String label = labelled.candidate().labels[run.first()];
        return !label.isEmpty() && !Labels.is(label, "authors") && !Labels.is(label, "people");
    }
}
