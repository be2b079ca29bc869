package org.bookwheel.extract;

import java.util.Locale;
import java.util.Optional;
import org.bookwheel.list.Span;
import org.bookwheel.work.Kind;
import org.bookwheel.work.Reference;
import org.bookwheel.work.Titles;

/// Decides whether what was read is an entry of the list at all.
final class Acceptance {

    private Acceptance() {}

    /// Why it is none, or nothing.
    static Optional<Reason> refuse(Draft draft, Assignment assignment, Reference reference) {
        String title = reference.title();
        boolean linked = !reference.links().isEmpty();
        boolean relative = hasRelativeLink(assignment);
        if (draft.context().outside()) {
            return Optional.of(Reason.OUTSIDE_THE_LIST);
        }
        if (title.isEmpty()) {
            return Optional.of(untitled(assignment));
        }
        if (Unstated.is(title) && !linked) {
            return Optional.of(Reason.PLACEHOLDER);
        }
        if (DateReader.year(title) > 0 && !linked) {
            return Optional.of(Reason.NO_TITLE);
        }
        if (title.startsWith("http") && LinkFacts.of(title).what() == Hosts.What.PERSON) {
            return Optional.of(Reason.PERSON);
        }
        if (relative && isFileName(title) || leadsToList(reference)) {
            return Optional.of(Reason.POINTER_TO_ANOTHER_FILE);
        }
        boolean paper = linked && reference.kind() == Kind.PAPER && !reference.arxiv().isEmpty();
        boolean person = PersonReader.likeness(title) > 1.5 && Looks.words(title) <= 4;
        if (person && !paper && !reference.hasVenue()) {
            return Optional.of(Reason.PERSON);
        }
        if (!linked && !relative) {
            return unlinked(draft, assignment, reference);
        }
        return Optional.empty();
    }

    private static Reason untitled(Assignment assignment) {
        if (assignment.size() == 0) {
            return Reason.EMPTY;
        }
        boolean unstated = assignment.size() == 1 && Unstated.is(assignment.facts(0).words);
        return unstated ? Reason.PLACEHOLDER : Reason.NO_TITLE;
    }

    /// Without a link only what reads like a title is one.
    private static Optional<Reason> unlinked(
            Draft draft, Assignment assignment, Reference reference) {
        String title = reference.title();
        int words = Looks.words(title);
        boolean stated =
                reference.venueFrom().isStated()
                        || !reference.authors().isEmpty()
                        || !reference.affiliations().isEmpty()
                        || !reference.shortName().isEmpty();
        boolean prose =
                draft.parts().stream()
                        .filter(part -> part.place() == Part.Place.LINE)
                        .anyMatch(part -> isProse(part));
        if (prose || draft.carrier() == Draft.Carrier.FOOTNOTE && !stated) {
            return Optional.of(Reason.PROSE);
        }
        boolean lower =
                Character.isLowerCase(title.charAt(0))
                        && !Coined.isWord(Token.of(title).getFirst().text());
        if (lower && !stated) {
            return Optional.of(Reason.PROSE);
        }
        if (words < 3 && !(stated && (words > 1 || Coined.isWord(title)))) {
            return Optional.of(Reason.NO_TITLE);
        }
        return Optional.empty();
    }

    private static boolean isProse(Part part) {
        int words = Looks.words(part.spans());
        int sentence = Looks.sentenceWords(part.spans());
        return words > 8 && sentence >= 2 && sentence * 9 >= words
                || Span.plain(part.spans()).length() > 600;
    }

    private static boolean hasRelativeLink(Assignment assignment) {
        for (int i = 0; i < assignment.size(); i++) {
            if (Address.isRelative(assignment.piece(i).url())) {
                return true;
            }
        }
        return false;
    }

    /// `[Papers of May](https://github.com/.../blob/main/may.md)` leads to another list.
    private static boolean leadsToList(Reference reference) {
        return !reference.links().isEmpty()
                && reference.authors().isEmpty()
                && !reference.venueFrom().isStated()
                && Looks.words(reference.title()) <= 5
                && reference.links().stream()
                        .allMatch(link ->
                                link.url()
                                        .matches(
                                                "https://github\\.com/.{3,200}/blob/.{1,200}\\.md"));
    }

    /// `See [x.md](x.md)` names a file, not a work.
    private static boolean isFileName(String title) {
        String lower = title.toLowerCase(Locale.ROOT);
        return lower.startsWith("see ")
                || lower.endsWith(".md")
                || lower.endsWith("/")
                || Titles.key(title).equals("readme");
    }
}
