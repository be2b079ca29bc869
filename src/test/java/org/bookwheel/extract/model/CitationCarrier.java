package org.bookwheel.extract.model;

/// Citations, as items, numbered, or as paragraphs without a sign.
final class CitationCarrier implements Carrier {

    private final Draw draw;
    private final CitationGrammar citation;
    private final String marker;
    private final String tail;
    private final boolean gap;
    private final boolean linked;

    CitationCarrier(DrawnStyle style) {
        draw = style.draw;
        citation = style.citation;
        marker = draw.lot(40, Carriers.marker(draw), 45, "", 6, "№. ", 6, "[№] ", 2, "\\* ");
        tail =
                draw.lot(
                                8,
                                "⟨ {L}⟩",
                                3,
                                "⟨ {U}⟩",
                                1,
                                "⟨\n{U}⟩",
                                1,
                                "⟨ doi: {U}⟩",
                                1,
                                "⟨ ({R})⟩",
                                2,
                                "⟨ {N}⟩",
                                2,
                                "")
                        + draw.lot(8, "", 1, "⟨ ({R})⟩", 1, "⟨ {G}⟩");
        gap = marker.isEmpty() || draw.chance(.25);
        linked = draw.chance(.25);
        if (tail.contains("{U}")) {
            style.set('L', 1);
        }
    }

    @Override
    public void open(Sheet sheet) {
        sheet.gap();
    }

    @Override
    public void write(Sheet sheet, MadeEntry entry) {
        String form = entry.facts.venue.isJournal() ? citation.line() : citation.inProceedings();
        form = linked ? form.replace("{t}", "[{t}]({u})") : form;
        String text =
                LineForm.fill(form, entry)
                                .replaceAll("(?<!\\.)\\.\\.(?!\\.)", ".")
                                .replaceAll(",[.,]", ",")
                                .replace(entry.facts.title + ".,", entry.facts.title + ",")
                                .replaceAll("([?!])[\"”]\\.", "$1\"")
                        + LineForm.fill(tail, entry).replaceFirst("^(?=[^\\s])", " ");
        int line = sheet.next();
        sheet.write(marker.replace("№", String.valueOf(entry.number)) + text.strip());
        if (gap) {
            sheet.gap();
        }
        sheet.answer(entry, line);
    }
}
