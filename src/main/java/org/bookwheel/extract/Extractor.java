package org.bookwheel.extract;

import java.util.ArrayList;
import java.util.List;
import org.bookwheel.extract.field.Composer;
import org.bookwheel.extract.field.FieldedComposer;
import org.bookwheel.extract.field.Finding;
import org.bookwheel.extract.field.Findings;
import org.bookwheel.extract.field.Labelled;
import org.bookwheel.extract.model.Candidate;
import org.bookwheel.extract.model.Explanation;
import org.bookwheel.extract.model.ListLinks;
import org.bookwheel.extract.model.Part;
import org.bookwheel.extract.model.Reader;
import org.bookwheel.extract.model.UnitFacts;
import org.bookwheel.extract.outline.Context;
import org.bookwheel.extract.outline.Outline;
import org.bookwheel.extract.unit.Unit;
import org.bookwheel.extract.unit.Units;
import org.bookwheel.fielded.FieldedEntry;
import org.bookwheel.list.Document;
import org.bookwheel.work.Mention;
import org.bookwheel.work.Reference;

/// Reads the entries of a list: cuts it into units, decides with fitted weights what each of them
/// is and what each word of an entry says, and makes records of that. Safe for many threads.
public final class Extractor {

    private final Document document;
    private final Reader reader;
    private final Depth depth;
    private final boolean isMarkdown;
    private final List<Extraction.Entry> entries = new ArrayList<>();
    private final Skips skips;

    /// What is said of each value beside itself.
    private enum Depth {
        NOTHING,
        CONFIDENCE,
        REASONS
    }

    private Extractor(Document document, Reader reader, Depth depth) {
        this.document = document;
        this.reader = reader;
        this.depth = depth;
        this.isMarkdown = document.isMarkdown();
        this.skips = new Skips(document);
    }

    public static Extraction extract(Document document) {
        return extract(document, Reader.shipped());
    }

    /// With other weights than those that are shipped.
    public static Extraction extract(Document document, Reader reader) {
        return new Extractor(document, reader, Depth.NOTHING).run();
    }

    /// Says of each value how sure it is and from which words it was read, but not why.
    public static Extraction weigh(Document document) {
        return new Extractor(document, Reader.shipped(), Depth.CONFIDENCE).run();
    }

    /// Says of each value how it was found, too, and how sure it is; takes longer.
    public static Extraction explain(Document document, Reader reader) {
        return new Extractor(document, reader, Depth.REASONS).run();
    }

    private Extraction run() {
        if (!document.fielded().entries().isEmpty() || !document.fielded().damages().isEmpty()) {
            return fielded();
        }
        Reader.ListFacts facts = Reader.facts(Units.of(document));
        List<UnitFacts> units = facts.units();
        Part[] parts = reader.parts(units);
        if (document.isOfLines()) {
            TitleLines.believe(units, parts);
        }
        Outline outline = new Outline(units, parts);
        List<Candidate> candidates = new ArrayList<>();
        List<Context> contexts = new ArrayList<>();
        ListLinks links = new ListLinks();
        for (int i = 0; i < parts.length; i++) {
            outline.next(i);
            if (parts[i] == Part.ENTRY) {
                candidates.add(candidate(units, parts, i));
                contexts.add(outline.context());
                links.add(candidates.getLast(), contexts.getLast().headings());
            } else {
                skips.unit(units.get(i), parts[i]);
            }
        }
        List<Reader.Tagged> tagged = reader.roles(candidates, facts, depth != Depth.NOTHING);
        for (int k = 0; k < candidates.size(); k++) {
            Labelled labelled =
                    new Labelled(candidates.get(k), tagged.get(k).roles(), tagged.get(k).likely());
            entry(labelled, contexts.get(k), facts, links);
        }
        return new Extraction(entries, skips.sorted());
    }

    /// Of a list that says by name what each value is nothing needs to be guessed.
    private Extraction fielded() {
        for (FieldedEntry entry : document.fielded().entries()) {
            FieldedComposer composer = new FieldedComposer(entry);
            Reference reference = composer.compose();
            String source =
                    entry.source().isEmpty()
                            ? document.source(entry.line(), entry.endLine())
                            : entry.source();
            Reason refused = Skips.refused(reference);
            if (refused != null) {
                skips.entry(entry.line(), refused, source);
                continue;
            }
            Mention mention =
                    new Mention(document.name(), entry.line(), entry.headings(), source, reference);
            List<Finding> findings =
                    depth == Depth.NOTHING ? List.of() : composer.findings(reference);
            entries.add(new Extraction.Entry(mention, findings));
        }
        document.fielded().damages().forEach(skips::damage);
        return new Extraction(entries, skips.sorted());
    }

    private static Candidate candidate(List<UnitFacts> units, Part[] parts, int first) {
        List<UnitFacts> own = new ArrayList<>(List.of(units.get(first)));
        for (int j = first + 1; j < parts.length && parts[j] == Part.BELONGS; j++) {
            if (!units.get(j).tokens.isEmpty()) {
                own.add(units.get(j));
            }
        }
        return new Candidate(own);
    }

    private void entry(
            Labelled labelled, Context context, Reader.ListFacts facts, ListLinks links) {
        Candidate candidate = labelled.candidate();
        Unit unit = candidate.parts.getFirst().unit;
        Composer composer = new Composer(labelled, context, reader, links);
        Reference reference = composer.compose();
        int end = unit.endLine();
        for (UnitFacts part : candidate.parts) {
            end = Math.max(end, part.unit.endLine());
        }
        boolean isShared = !isMarkdown && document.isLong(unit.line(), end);
        String source =
                isShared
                        ? unit.passage().text()
                        : document.source(unit.line(), Math.max(end, unit.line()));
        Reason refused = Skips.refused(reference);
        if (refused != null) {
            skips.entry(unit.line(), refused, source);
            return;
        }
        Mention mention =
                new Mention(document.name(), unit.line(), context.headings(), source, reference);
        List<Finding> findings = List.of();
        if (depth != Depth.NOTHING) {
            Explanation explanation =
                    depth == Depth.REASONS ? reader.explanation(candidate, facts) : null;
            findings = new Findings(labelled, reference, composer.paper(), explanation).all();
        }
        entries.add(new Extraction.Entry(mention, findings));
    }
}
