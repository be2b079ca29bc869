package org.bookwheel.fielded;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads lists with a tag and a value on each line:
/// [RIS](https://en.wikipedia.org/wiki/RIS_(file_format)), PubMed's `nbib` and EndNote's tagged
/// form. Which of them it is, the first tagged line says. For one text.
final class TaggedReader {

    /// A way of writing tagged lines.
    private enum Dialect {
        RIS("([A-Z][A-Z0-9]) {1,2}-(?: (.*))?", "TY", FieldNames.RIS),
        NBIB("([A-Z]{2,4}) {0,2}- (.*)", "PMID", FieldNames.NBIB),
        ENDNOTE("%([A-Z0-9!+>@?*~&=<^\\[\\]#$(){}])(?: (.*))?", "0", FieldNames.ENDNOTE);

        private final Pattern line;
        private final String first;
        private final FieldNames names;

        Dialect(String line, String first, FieldNames names) {
            this.line = Pattern.compile(line);
            this.first = first;
            this.names = names;
        }
    }

    /// A value of a tag, which may go on for several lines.
    private record Tagged(String tag, StringBuilder text) {}

    private static final Pattern DOI_BEHIND = Pattern.compile("(10\\.\\S+)\\s*\\[doi]");
    private static final Pattern STOP_AT_END = Pattern.compile("(?<!\\.)\\.$");
    private static final String END = "ER";

    private final List<FieldedEntry> entries = new ArrayList<>();
    private final List<Damage> damages = new ArrayList<>();
    private final Dialect dialect;
    private List<Tagged> values = new ArrayList<>();
    private int from;
    private int to;

    private TaggedReader(Dialect dialect) {
        this.dialect = dialect;
    }

    static FieldedList read(String text) {
        List<String> lines = text.lines().toList();
        Optional<Dialect> dialect =
                lines.stream()
                        .flatMap(line ->
                                Stream.of(Dialect.values()).filter(one -> isFirst(one, line)))
                        .findFirst();
        if (dialect.isEmpty()) {
            boolean empty = text.isBlank();
            String wanted = "a line must begin with `TY  - `, `PMID- ` or `%0 `, but none does";
            return new FieldedList(
                    List.of(), empty ? List.of() : List.of(new Damage(1, wanted, "")));
        }
        return new TaggedReader(dialect.get()).read(lines);
    }

    private static boolean isFirst(Dialect dialect, String line) {
        Matcher tagged = dialect.line.matcher(line.stripTrailing());
        return tagged.matches() && tagged.group(1).equals(dialect.first);
    }

    private FieldedList read(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).stripTrailing();
            Matcher tagged = dialect.line.matcher(line.stripLeading());
            if (tagged.matches()) {
                tagged(tagged.group(1), tagged.group(2), i + 1);
            } else if (!line.isBlank()) {
                goOn(line.strip(), i + 1);
            } else if (dialect != Dialect.RIS) {
                end();
            }
        }
        if (dialect == Dialect.RIS && !values.isEmpty()) {
            lost("an entry must end with a line `ER  -`, but the file ends");
        }
        end();
        return new FieldedList(entries, damages);
    }

    private void tagged(String tag, String text, int line) {
        if (dialect == Dialect.RIS && tag.equals(END)) {
            to = line;
            end();
            return;
        }
        if (tag.equals(dialect.first) && !values.isEmpty()) {
            if (dialect == Dialect.RIS) {
                lost("an entry must end with a line `ER  -`, but another begins");
            }
            end();
        }
        if (values.isEmpty()) {
            from = line;
        }
        to = line;
        values.add(new Tagged(tag, new StringBuilder(text == null ? "" : text.strip())));
    }

    /// A line without a tag belongs to the one before.
    private void goOn(String line, int number) {
        if (values.isEmpty()) {
            if (!entries.isEmpty()) {
                damages.add(new Damage(number, "a line must begin with a tag, but does not", line));
            }
            return;
        }
        to = number;
        Tagged last = values.getLast();
        boolean each = dialect.names.of(last.tag()).filter(Field.TAGS::equals).isPresent();
        if (each) {
            values.add(new Tagged(last.tag(), new StringBuilder(line)));
        } else {
            last.text().append(' ').append(line);
        }
    }

    private void lost(String reason) {
        damages.add(new Damage(from, reason, values.getFirst().text().toString()));
    }

    private void end() {
        if (values.isEmpty()) {
            return;
        }
        boolean full = values.stream().anyMatch(one -> one.tag().equals("FAU"));
        List<Value> all = new ArrayList<>();
        for (Tagged one : values) {
            if (!full || !one.tag().equals("AU")) {
                dialect.names
                        .of(one.tag())
                        .ifPresent(field -> add(field, one.tag(), one.text().toString(), all));
            }
        }
        entries.add(new FieldedEntry(from, to, "", List.of(), all));
        values = new ArrayList<>();
    }

    private void add(Field field, String tag, String text, List<Value> all) {
        String plain = Markup.plain(text);
        switch (field) {
            case AUTHORS -> all.add(new Value(field, tag, PersonNames.said(plain), true));
            case TITLE ->
                    all.add(
                            new Value(
                                    field,
                                    tag,
                                    dialect == Dialect.NBIB
                                            ? STOP_AT_END.matcher(plain).replaceFirst("")
                                            : plain,
                                    false));
            case TAGS ->
                    Stream.of(plain.split(";"))
                            .forEach(keyword -> all.add(new Value(field, tag, keyword, true)));
            case DOI -> {
                Matcher doi = DOI_BEHIND.matcher(plain);
                if (dialect != Dialect.NBIB || doi.matches()) {
                    all.add(
                            new Value(
                                    field,
                                    tag,
                                    dialect == Dialect.NBIB ? doi.group(1) : plain,
                                    true));
                }
            }
            case LINK -> {
                boolean number = tag.equals("PMID");
                String url = number ? "https://pubmed.ncbi.nlm.nih.gov/" + text + "/" : text;
                all.add(new Value(field, tag, url, true));
            }
            default -> all.add(new Value(field, tag, plain, false));
        }
    }
}
