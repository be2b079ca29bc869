package org.bookwheel.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bookwheel.list.Document;
import org.bookwheel.work.Mention;
import org.bookwheel.work.Reference;

/// Reads the entries of a list: finds what may be entries, learns from all of them how the list
/// writes them, and then decides each. Safe for many threads.
public final class Extractor {

    private Extractor() {}

    public static Extraction extract(Document document) {
        List<Draft> drafts = new ArrayList<>();
        List<Skip> skips = new ArrayList<>();
        Optional<Draft> note = NoteFile.read(document);
        if (note.isPresent()) {
            drafts.add(note.get());
        } else {
            Drafts all = new DraftFinder(document).run();
            drafts.addAll(all.found());
            skips.addAll(all.skips());
        }
        Habits habits = habits(drafts);
        Assigner assigner = new Assigner(habits);
        Preface preface = new Preface(drafts);
        List<Extraction.Entry> entries = new ArrayList<>();
        for (Draft draft : drafts) {
            Assignment assignment = assigner.assign(draft);
            Composer composer = new Composer(draft, assignment);
            Reference reference = composer.compose();
            Optional<Reason> reason =
                    Acceptance.refuse(draft, assignment, reference)
                            .or(() -> preface.reason(draft, reference));
            String source = document.source(draft.line(), draft.endLine());
            if (reason.isPresent()) {
                skips.add(new Skip(document.name(), draft.line(), reason.get(), source));
            } else {
                Mention mention =
                        new Mention(
                                document.name(),
                                draft.line(),
                                draft.context().headings(),
                                source,
                                reference);
                entries.add(new Extraction.Entry(mention, composer.findings()));
            }
        }
        skips.sort(Comparator.comparingInt(Skip::line));
        return new Extraction(entries, skips);
    }

    /// What the list's entries have in common, seen from what each says by itself.
    private static Habits habits(List<Draft> drafts) {
        Habits habits = new Habits();
        Assigner alone = new Assigner(new Habits());
        for (Draft draft : drafts) {
            habits.learn(alone.assign(draft));
        }
        return habits;
    }
}
