package org.bookwheel.extract.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bookwheel.authority.Authority;
import org.bookwheel.authority.AuthorityFile;
import org.bookwheel.extract.Extraction;
import org.bookwheel.work.Link;
import org.bookwheel.work.Mention;
import org.bookwheel.work.Reference;
import org.bookwheel.work.Titles;

/// Compares what was read from a list with its answers, field by field.
final class Judge {

    /// An entry may start so many lines below the answer's line.
    private static final int NEAR = 6;

    /// What came out for one list.
    ///
    /// @param right by field how many entries of those found have it right
    /// @param judged by field how many it was asked of
    record Verdict(
            int entries,
            int found,
            int extra,
            int perfect,
            Map<String, Integer> right,
            Map<String, Integer> judged,
            List<String> misses) {}

    private Judge() {}

    static Verdict of(String list, AnswerFile answers, List<Extraction.Entry> read) {
        Map<Integer, List<Reference>> byLine = new TreeMap<>();
        for (Extraction.Entry entry : read) {
            Mention mention = entry.mention();
            byLine.computeIfAbsent(mention.line(), key -> new ArrayList<>())
                    .add(mention.reference());
        }
        Map<AnswerFile.Answer, Reference> paired = pair(answers.of(list), byLine);
        Map<String, Integer> right = new LinkedHashMap<>();
        Map<String, Integer> judged = new LinkedHashMap<>();
        List<String> misses = new ArrayList<>();
        int entries = 0;
        int found = 0;
        int perfect = 0;
        for (AnswerFile.Answer answer : answers.of(list)) {
            if (answer.isIgnored()) {
                continue;
            }
            entries++;
            Reference got = paired.get(answer);
            if (got == null) {
                misses.add(answer.line() + " not found: " + answer.text("title"));
                continue;
            }
            found++;
            Map<String, Boolean> verdicts = fields(answer, got);
            verdicts.forEach((field, is) -> {
                judged.merge(field, 1, Integer::sum);
                right.merge(field, is ? 1 : 0, Integer::sum);
                if (!is) {
                    misses.add(
                            "%d %s: %s, read %s"
                                    .formatted(
                                            answer.line(),
                                            field,
                                            answer.fields().get(field),
                                            read(got, field)));
                }
            });
            perfect += verdicts.containsValue(false) ? 0 : 1;
        }
        int extra = 0;
        for (Map.Entry<Integer, List<Reference>> left : byLine.entrySet()) {
            if (answers.wasRead(list, left.getKey())) {
                extra += left.getValue().size();
                left.getValue().forEach(r -> misses.add(left.getKey() + " extra: " + r.title()));
            }
        }
        return new Verdict(entries, found, extra, perfect, right, judged, misses);
    }

    private static Object read(Reference got, String field) {
        return switch (field) {
            case "kind" -> got.kind().text();
            case "title" -> got.title();
            case "shortName" -> got.shortName();
            case "venue" -> got.venue();
            case "year" -> got.hasYear() ? got.year() : "";
            case "authors" -> got.authors();
            case "affiliations" -> got.affiliations();
            case "tags" -> got.tags();
            default -> "otherwise";
        };
    }

    /// Takes what it pairs out of the entries by line.
    private static Map<AnswerFile.Answer, Reference> pair(
            List<AnswerFile.Answer> answers, Map<Integer, List<Reference>> byLine) {
        Map<AnswerFile.Answer, Reference> paired = new HashMap<>();
        Set<Integer> lines = new HashSet<>();
        for (AnswerFile.Answer answer : answers) {
            lines.add(answer.line());
            take(answer, byLine.get(answer.line()), paired);
        }
        for (int i = 0; i < answers.size(); i++) {
            AnswerFile.Answer answer = answers.get(i);
            int next = i + 1 < answers.size() ? answers.get(i + 1).line() : Integer.MAX_VALUE;
            int end = Math.min(next, answer.line() + NEAR);
            for (int line = answer.line() - 1; line < end && !paired.containsKey(answer); line++) {
                if (!lines.contains(line)) {
                    take(answer, byLine.get(line), paired);
                }
            }
        }
        return paired;
    }

    private static void take(
            AnswerFile.Answer answer,
            List<Reference> some,
            Map<AnswerFile.Answer, Reference> paired) {
        if (some == null || some.isEmpty()) {
            return;
        }
        String title = Titles.key(answer.text("title"));
        int best = 0;
        for (int i = 0; i < some.size(); i++) {
            best = Titles.key(some.get(i).title()).equals(title) ? i : best;
        }
        paired.put(answer, some.remove(best));
    }

    /// Which fields are right.
    static Map<String, Boolean> fields(AnswerFile.Answer answer, Reference got) {
        Map<String, Boolean> right = new LinkedHashMap<>();
        List<String> kinds = with(answer, "kind", "kindAny");
        right.put("kind", kinds.contains(got.kind().text()));
        right.put("title", titles(answer).contains(plain(got.title())));
        Set<String> venues = names(with(answer, "venue", "venueAny"), AuthorityFile.venues());
        boolean given = !answer.text("venue").isEmpty();
        if (!given) {
            venues.addAll(names(List.of("", answer.text("derivedVenue")), AuthorityFile.venues()));
        }
        boolean none = answer.fields().get("venueAny") instanceof List<?> any && any.contains(null);
        String venue = name(got.venue(), AuthorityFile.venues());
        right.put("venue", venues.contains(venue) || none && venue.isEmpty());
        Set<String> years = new HashSet<>(with(answer, "year", "yearAny"));
        if (answer.number("year") == 0) {
            years.addAll(List.of("", answer.text("derivedYear")));
        }
        right.put("year", years.contains(got.hasYear() ? Integer.toString(got.year()) : ""));
        right.put("authors", holds(answer, "authors", got.authors(), null));
        AuthorityFile institutions = AuthorityFile.institutions();
        right.put("affiliations", holds(answer, "affiliations", got.affiliations(), institutions));
        right.put("tags", holds(answer, "tags", got.tags(), null));
        right.put("arxiv", answer.text("arxiv").equals(got.arxiv()));
        right.put("doi", answer.text("doi").equalsIgnoreCase(got.doi()));
        String url = url(answer.text("url"));
        boolean linked = got.links().stream().anyMatch(link -> url(link.url()).equals(url));
        right.put("link", url.isEmpty() || linked);
        String code = url(answer.text("code"));
        boolean resource = answer.text("kind").equals("resource");
        right.put(
                "code",
                code.isEmpty()
                        || got.links().stream()
                                .anyMatch(link ->
                                        url(link.url()).equals(code)
                                                && (link.rel() == Link.Rel.CODE || resource)));
        if (!answer.text("shortName").isEmpty()) {
            Set<String> shorts = names(with(answer, "shortName", "shortNameAny"), null);
            right.put("shortName", shorts.contains(Titles.key(got.shortName())));
        }
        return right;
    }

    private static List<String> titles(AnswerFile.Answer answer) {
        return with(answer, "title", "titleAny").stream().map(Judge::plain).toList();
    }

    private static List<String> with(AnswerFile.Answer answer, String field, String any) {
        List<String> all = new ArrayList<>(List.of(answer.text(field)));
        all.addAll(answer.texts(any));
        return all;
    }

    private static String plain(String text) {
        return text.replaceAll("[’‘]", "'")
                .replaceAll("[“”]", "\"")
                .replaceAll("[–—]", "-")
                .replaceAll("\\s+", " ")
                .strip()
                .replaceAll("\\.+$", "");
    }

    private static String url(String url) {
        return url.replaceFirst("^https?://(?:www\\.)?", "")
                .replaceAll("/+$", "")
                .toLowerCase(java.util.Locale.ROOT);
    }

    private static Set<String> names(List<String> names, AuthorityFile table) {
        Set<String> all = new HashSet<>();
        names.forEach(name -> all.add(name(name, table)));
        return all;
    }

    private static String name(String name, AuthorityFile table) {
        String known = table == null ? name : table.find(name).map(Authority::name).orElse(name);
        return Titles.key(known);
    }

    /// Whether all that must be there is, and nothing that may not.
    private static boolean holds(
            AnswerFile.Answer answer, String field, List<String> got, AuthorityFile table) {
        boolean tags = field.equals("tags");
        Set<String> must = keys(answer.texts(field), table, tags);
        Set<String> may = new HashSet<>(must);
        String optional = "optional" + Character.toUpperCase(field.charAt(0)) + field.substring(1);
        may.addAll(keys(answer.texts(optional), table, tags));
        Set<String> read = keys(got, table, tags);
        return read.containsAll(must) && may.containsAll(read);
    }

    private static Set<String> keys(List<String> values, AuthorityFile table, boolean plural) {
        Set<String> keys = new HashSet<>();
        values.forEach(value -> {
            String key = name(value, table);
            keys.add(plural ? key.replaceFirst("s$", "") : key);
        });
        return keys;
    }
}
