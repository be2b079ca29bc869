package org.bookwheel.extract.model;

import java.util.ArrayList;
import java.util.List;

/// Items or paragraphs that name several works each.
final class PairCarrier implements Carrier {

    private final Draw draw;
    private final String form;
    private final String marker;
    private final String joint;
    private final List<MadeEntry> waiting = new ArrayList<>();
    private int wanted;

    PairCarrier(DrawnStyle style) {
        draw = style.draw;
        String title = style.titles.isPlain() ? "[{t}]({u})" : "{T}";
        form =
                draw.lot(
                        3,
                        title,
                        3,
                        title + "⟨ ({W})⟩",
                        2,
                        title + "⟨ ({a} et al., {Y})⟩",
                        1,
                        "⟨{A}, ⟩" + title + "⟨, {W}⟩");
        marker = draw.chance(.3) ? "" : draw.of("- ", "* ", "1. ");
        joint = draw.of("; ", ", ", " and ", " / ", " | ", "<br>", " → ", " vs. ");
        wanted = draw.between(1, 3);
    }

    @Override
    public void open(Sheet sheet) {
        sheet.gap();
    }

    @Override
    public void write(Sheet sheet, MadeEntry entry) {
        waiting.add(entry);
        if (waiting.size() >= wanted) {
            close(sheet);
        }
    }

    @Override
    public void close(Sheet sheet) {
        if (waiting.isEmpty()) {
            return;
        }
        int line = sheet.next();
        sheet.write(
                marker
                        + String.join(
                                joint,
                                waiting.stream()
                                        .map(entry -> LineForm.fill(form, entry))
                                        .toList()));
        if (marker.isEmpty()) {
            sheet.gap();
        }
        waiting.forEach(entry -> sheet.answer(entry, line));
        waiting.clear();
        wanted = draw.between(1, 3);
    }
}
