package org.bookwheel.extract.model;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// Makes up lists of papers in invented ways of writing, with their answers: what a reader is
/// fitted on, beside the lists that people wrote. Each list agrees with itself. The same seed gives
/// the same list.
final class StyleWriter {

    private final Stock stock;

    StyleWriter(List<WorkLine> works, List<NameRows.Row> venues, List<NameRows.Row> institutions) {
        stock = new Stock(works, venues, institutions);
    }

    WrittenList write(long seed) {
        Draw draw = new Draw(seed);
        Sheet sheet = new Sheet("made__" + seed + "__list.md");
        String language =
                draw.chance(.68)
                        ? "en"
                        : draw.lot(
                                14,
                                "zh",
                                5,
                                "ko",
                                5,
                                "ja",
                                4,
                                "ru",
                                3,
                                "de",
                                3,
                                "fr",
                                3,
                                "es",
                                3,
                                "pt",
                                3,
                                draw.of(LabelWording.languages()));
        if (draw.chance(.04)) {
            new PaperFile(draw, stock, language).write(sheet);
            return sheet.done();
        }
        String kind = Carriers.kind(draw);
        DrawnStyle style = new DrawnStyle(draw, stock, language, kind);
        DrawnOutline outline = new DrawnOutline(style, kind);
        Carrier carrier = Carriers.of(style, kind, outline.deepest());
        Interlude interlude = new Interlude(style, outline.sideLevel());
        int sections = draw.between(1, 5);
        int entries = draw.between(6, 25);
        List<WorkLine> works = draw.some(sample(draw, entries * 3), entries);
        int changing = draw.chance(.15) && outline.isOfTopics() ? sections / 2 + 1 : sections;
        boolean restarts = draw.chance(.4);
        outline.title(sheet);
        interlude.before(sheet, style.topics.subList(0, 4));
        int written = 0;
        for (int i = 0; i < sections; i++) {
            if (i == changing) {
                kind = Carriers.kind(draw);
                style = style.other(kind);
                carrier = Carriers.of(style, kind, outline.deepest());
            }
            outline.section(sheet, i);
            int last =
                    i == sections - 1
                            ? entries
                            : Math.max(written + 1, entries * (i + 1) / sections);
            carrier.open(sheet);
            int first = written;
            for (; written < Math.min(last, entries); written++) {
                carrier.write(
                        sheet,
                        new MadeEntry(
                                style,
                                works.get(written),
                                (restarts ? written - first : written) + 1));
            }
            carrier.close(sheet);
            outline.end(sheet);
            interlude.between(sheet, i == sections - 1 ? .2 : .05);
        }
        if (outline.isOfTopics() && draw.chance(.32)) {
            outline.goods(sheet);
            carrier.open(sheet);
            for (int i = draw.between(3, 9); i > 0; i--) {
                carrier.write(sheet, MadeEntry.resource(style, draw.of(stock.works()), ++written));
            }
            carrier.close(sheet);
        }
        sheet.gap();
        style.references.forEach(sheet::write);
        return sheet.done();
    }

    private List<WorkLine> sample(Draw draw, int count) {
        java.util.ArrayList<WorkLine> sample = new java.util.ArrayList<>();
        for (int i = 0; i < count; i++) {
            WorkLine work = draw.of(stock.works());
            for (int k = draw.chance(.2) ? 8 : 0;
                    k > 0 && EntryFacts.coined(work.title()).isEmpty();
                    k--) {
                work = draw.of(stock.works());
            }
            if (!sample.contains(work)) {
                sample.add(work);
            }
        }
        return sample;
    }

    /// `WORKS FOLDER FIRST COUNT`: writes lists into a folder and their answers beside it, into
    /// `answers.jsonl`.
    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[1]));
        long first = Long.parseLong(args[2]);
        long count = Long.parseLong(args[3]);
        StyleWriter writer =
                new StyleWriter(
                        WorkLine.sample(Path.of(args[0]), 17),
                        NameRows.read("venues"),
                        NameRows.read("institutions"));
        JsonMapper mapper = new JsonMapper();
        try (BufferedWriter answers =
                Files.newBufferedWriter(
                        folder.resolveSibling(folder.getFileName() + ".answers.jsonl"))) {
            for (long seed = first; seed < first + count; seed++) {
                WrittenList list = writer.write(seed);
                Files.writeString(folder.resolve(list.name()), list.text());
                for (Map<String, Object> answer : list.answers()) {
                    answers.write(mapper.writeValueAsString(answer) + "\n");
                }
            }
        }
    }
}
