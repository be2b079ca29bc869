package org.bookwheel.extract.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Which venues one list names, and how it spells them.
final class VenueForm {

    /// @param name as the answer has it
    /// @param any what counts as right, too
    record Written(String text, String name, List<String> any, boolean isJournal) {}

    private final Draw draw;
    private final List<NameRows.Row> pool = new ArrayList<>();
    private final Map<String, NameRows.Row> byName = new LinkedHashMap<>();
    private final boolean own;
    private final String spelling;
    private final double preprints;
    private final double workshops;
    private final boolean isJournals;
    private final boolean isShort;

    /// @param isShort only acronyms, for ways of writing that are glued
    /// @param isJournals only journals and magazines
    VenueForm(Draw draw, List<NameRows.Row> rows, boolean isShort, boolean isJournals) {
        this.draw = draw;
        this.isShort = isShort;
        this.isJournals = isJournals;
        rows.forEach(row -> byName.put(row.name(), row));
        String source =
                isJournals
                        ? draw.lot(3, "table", 1, "made")
                        : draw.lot(30, "own", 48, "table", 16, "made", 6, "mixed");
        own = source.equals("own");
        int size = draw.between(2, 14);
        for (int i = 0; i < size; i++) {
            boolean made = source.equals("made") || source.equals("mixed") && draw.chance(.4);
            pool.add(made ? made() : fromTable(rows));
        }
        spelling =
                isShort
                        ? "name"
                        : draw.lot(
                                56, "name", 12, "full", 12, "other", 12, "proceedings", 8, "mixed");
        preprints = draw.chance(.45) ? .25 : 0;
        workshops = draw.chance(.3) ? .12 : 0;
    }

    private NameRows.Row fromTable(List<NameRows.Row> rows) {
        for (int i = 0; i < 400; i++) {
            NameRows.Row row = draw.of(rows);
            boolean fits =
                    !row.kind().equals("preprint")
                            && row.name().length() < (isShort ? 9 : 60)
                            && (!isShort || !row.name().contains(" "));
            boolean journal = row.kind().equals("journal") || row.kind().equals("magazine");
            if (fits && (isJournals ? journal : !journal || draw.chance(.35))) {
                return row;
            }
        }
        return rows.getFirst();
    }

    private NameRows.Row made() {
        if (isJournals || !isShort && draw.chance(.45)) {
            String topic = draw.of(TopicWording.of("en")).replace("LoRA", "Logic");
            String form =
                    draw.of(
                            "Annals of %s",
                            "Journal of %s",
                            "%s Letters",
                            "Transactions on %s",
                            "%s Review",
                            "Advances in %s",
                            "Archives of %s",
                            "European Journal of %s",
                            "Acta %sica",
                            "International Journal of %s",
                            "Frontiers in Applied %s",
                            "%s Quarterly",
                            "Bulletin of %s",
                            "New Trends in %s",
                            "Open %s");
            return new NameRows.Row(form.formatted(topic), "journal", "", List.of());
        }
        return new NameRows.Row(acronym(), "conference", "", List.of());
    }

    private String acronym() {
        StringBuilder acronym = new StringBuilder();
        int length = Integer.parseInt(draw.lot(3, "3", 5, "4", 3, "5", 1, "6"));
        for (int i = 0; i < length; i++) {
            acronym.append(draw.of((i % 2 == 0 ? "BCDFGHKLMNPRSTVWXZI" : "AEIOUCSPTML").split("")));
        }
        String word = acronym.toString();
        return draw.lot(
                10,
                word,
                1,
                word.charAt(0) + word.substring(1).toLowerCase(java.util.Locale.ROOT),
                1,
                draw.of("Euro", "Inter", "Asia", "Hot", "Open") + word.substring(0, 3),
                .5,
                draw.of("IEEE ", "ACM ") + word);
    }

    /// The venue of one entry.
    Written write(WorkLine work) {
        NameRows.Row row = draw.of(pool);
        if (own
                && byName.containsKey(work.venue())
                && (!work.venue().equals("arXiv") || preprints > 0 && draw.chance(.3))) {
            row = byName.get(work.venue());
        } else if (draw.chance(preprints)) {
            row = byName.getOrDefault("arXiv", row);
        }
        return isShort && row.name().contains(" ") ? spelled(draw.of(pool)) : spelled(row);
    }

    Written spelled(NameRows.Row row) {
        boolean journal = row.kind().equals("journal") || row.kind().equals("magazine");
        String name = row.name();
        if (row.kind().equals("preprint")) {
            String text =
                    isShort || draw.chance(.7)
                            ? draw.of(
                                    name, name.toLowerCase(java.util.Locale.ROOT), "ArXiv", "Arxiv")
                            : draw.of("arXiv preprint", "CoRR", "arXiv e-prints", "arXiv:cs");
            return new Written(name.equals("arXiv") ? text : name, name, List.of(), false);
        }
        if (!journal
                && draw.chance(workshops)
                && !name.contains("Workshop")
                && name.length() < 12) {
            return workshop(name);
        }
        String full = row.full().isEmpty() ? name : row.full();
        String text =
                switch (spelling.equals("mixed")
                        ? draw.of("name", "full", "other", "proceedings")
                        : spelling) {
                    case "full" -> full;
                    case "other" -> row.spellings().isEmpty() ? name : draw.of(row.spellings());
                    case "proceedings" ->
                            journal || row.full().isEmpty() ? full : proceedings(name, full);
                    default -> name;
                };
        text = text.replace("|", "/");
        String bare =
                text.replaceAll("^(The )?(Proceedings of|Proc\\.( of)?)( the)?( \\d+\\w\\w)? ", "")
                        .replaceAll(" \\([^)]*\\)$", "");
        return new Written(text, name, bare.equals(name) ? List.of() : List.of(bare), journal);
    }

    private String proceedings(String name, String full) {
        String ordinal = ordinal(draw.between(2, 45));
        return draw.lot(
                4, "Proceedings of the " + ordinal + " " + full,
                3, "Proceedings of the " + ordinal + " " + full + " (" + name + ")",
                3, full + " (" + name + ")",
                2, "Proc. of the " + full,
                2, "Proc. " + name,
                2, "Proceedings of " + name,
                1, ordinal + " " + full,
                1, name + " (" + full + ")");
    }

    static String ordinal(int number) {
        String end =
                number % 100 / 10 == 1
                        ? "th"
                        : switch (number % 10) {
                            case 1 -> "st";
                            case 2 -> "nd";
                            case 3 -> "rd";
                            default -> "th";
                        };
        return number + end;
    }

    private Written workshop(String name) {
        String topic = draw.of(TopicWording.of("en"));
        if (draw.chance(.25) && List.of("ACL", "EMNLP", "NAACL", "EACL", "AACL").contains(name)) {
            return new Written(
                    draw.of(name + " Findings", "Findings of " + name, name + "-Findings"),
                    name + " Findings",
                    List.of(name),
                    false);
        }
        String text =
                isShort
                        ? name + draw.of("W", "-Workshop")
                        : draw.of(
                                name + " Workshop",
                                name + " Workshops",
                                "Workshop on " + topic + " at " + name,
                                name + " Workshop on " + topic,
                                topic + " Workshop @ " + name);
        return new Written(text, name + " Workshop", List.of(name, text), false);
    }
}
