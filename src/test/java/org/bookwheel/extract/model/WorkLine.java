package org.bookwheel.extract.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.json.JsonMapper;

/// What a made list says about a work: a line of the exported form.
///
/// @param venue its name in the table of venues, or empty
/// @param keywords short topics in the words of its authors
/// @param summary an abstract, or empty
record WorkLine(
        String title,
        List<String> authors,
        String venue,
        int year,
        List<String> keywords,
        String summary) {

    private static final Pattern TITLE =
            Pattern.compile("[\\p{L}\\p{N}\\p{Sc}\\p{Sm}#&%@\"'(“‘¿¡].*");
    private static final Pattern UNWRITABLE =
            Pattern.compile("[|<>`*_\\\\{}^~]|\\[|]|\\s{2}|https?:");
    private static final Pattern NAME =
            Pattern.compile("\\p{Lu}[\\p{L}\\p{M}.'’-]*( [\\p{L}\\p{M}.'’-]+){1,3}");
    private static final Pattern KEYWORD = Pattern.compile("[\\p{L}0-9][\\p{L}0-9 +-]{2,28}");
    private static final Pattern CATEGORY = Pattern.compile("[a-z-]+(\\.[A-Za-z-]+)?");

    /// A sample of the works of a file, gzipped or not, one of `every` lines.
    static List<WorkLine> sample(Path file, int every) throws IOException {
        JsonMapper mapper = new JsonMapper();
        List<WorkLine> works = new ArrayList<>();
        try (var in = Files.newInputStream(file);
                var lines =
                        new BufferedReader(
                                new InputStreamReader(
                                        file.toString().endsWith(".gz")
                                                ? new GZIPInputStream(in)
                                                : in,
                                        StandardCharsets.UTF_8))) {
            Draw draw = new Draw(20_260_101);
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (draw.between(1, every) == 1) {
                    @SuppressWarnings("unchecked")
                    Map<String, Object> fields = mapper.readValue(line, Map.class);
                    WorkLine work = of(fields);
                    if (work.isWritable()) {
                        works.add(work);
                    }
                }
            }
        }
        return works;
    }

    private static WorkLine of(Map<String, Object> fields) {
        return new WorkLine(
                text(fields.get("title")).strip().replaceAll("\\.+$", ""),
                texts(fields.get("authors"), NAME),
                text(fields.get("venue")),
                fields.get("year") instanceof Number year ? year.intValue() : 0,
                texts(fields.get("tags"), KEYWORD).stream()
                        .filter(tag -> !CATEGORY.matcher(tag).matches())
                        .toList(),
                text(fields.get("summary")));
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }

    private static List<String> texts(Object values, Pattern form) {
        List<String> texts = new ArrayList<>();
        if (values instanceof List<?> list) {
            for (Object value : list) {
                if (form.matcher(text(value)).matches()) {
                    texts.add(text(value));
                }
            }
        }
        return texts;
    }

    /// Whether the title can stand in any markup, and says that it is a title.
    private boolean isWritable() {
        return title.length() > 8
                && title.length() < 170
                && TITLE.matcher(title).matches()
                && !UNWRITABLE.matcher(title).find()
                && title.chars().filter(c -> c == '$').count() % 2 == 0
                && title.chars().filter(c -> c == '(').count()
                        == title.chars().filter(c -> c == ')').count()
                && title.contains(" ")
                && !title.endsWith(")")
                && !title.contains("(Ed")
                && !authors.isEmpty();
    }
}
