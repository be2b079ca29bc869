package org.bookwheel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bookwheel.catalogue.ListSummary;
import org.bookwheel.catalogue.ProgressListener;
import org.bookwheel.catalogue.Shelf;
import org.bookwheel.catalogue.Sources;
import org.bookwheel.cli.Progress;
import org.bookwheel.keeping.Librarian;
import org.bookwheel.keeping.ListFollower;
import org.bookwheel.search.Results;
import org.bookwheel.search.SearchIndex;
import org.bookwheel.search.SearchQuery;
import org.bookwheel.search.lucene.LuceneIndex;
import org.bookwheel.testing.Await;
import org.bookwheel.testing.Drawn;
import org.bookwheel.work.WorkJson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An index that is served follows its lists, whatever happens to them.
class FollowingTest {

    private static final Duration LONG = Duration.ofMinutes(10);
    private static final int ROUNDS = 2;

    @TempDir private Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private Path lists;
    private Path alone;
    private List<Path> paths;
    private Librarian librarian;
    private ListFollower following;

    @BeforeEach
    void serve() throws IOException {
        lists = Files.createDirectories(folder.resolve("lists"));
        write("a.md", "Kestrel", "Heron", "Curlew");
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Path real = Files.writeString(elsewhere.resolve("real.md"), list("Plover"));
        alone = Files.createSymbolicLink(folder.resolve("alone.md"), real);
        paths = List.of(lists, alone);
        Progress progress = new Progress(new PrintStream(said, true, StandardCharsets.UTF_8));
        librarian = new Librarian(folder.resolve("index"), paths, progress);
        librarian.update();
        following = ListFollower.start(librarian, progress);
        Await.until(() -> "a first look", LONG, () -> said.toString().contains("up to date"));
    }

    @AfterEach
    void stop() {
        following.close();
        librarian.close();
    }

    private static String list(String... birds) {
        StringBuilder list = new StringBuilder("# Papers on birds\n\n");
        for (String bird : birds) {
            list.append(
                    "- [A Long Study of the %s](https://example.org/%1$s) OSDI 2024\n"
                            .formatted(bird));
        }
        return list.toString();
    }

    private void write(String name, String... birds) throws IOException {
        Files.writeString(lists.resolve(name), list(birds));
    }

    private void awaitFound(String bird, int works) {
        SearchQuery query = SearchQuery.of(bird);
        Await.until(
                () -> works + " works on " + bird + "; " + said,
                LONG,
                () -> librarian.index().search(query).total() == works);
    }

    @Test
    void editsOfAllKindsAreFound() throws IOException {
        Files.writeString(lists.resolve("a.md"), list("Kestrel", "Heron", "Curlew", "Dunlin"));
        awaitFound("dunlin", 1);
        Path saved =
                Files.writeString(lists.resolve("a.md.tmp"), list("Kestrel", "Heron", "Avocet"));
        Files.move(saved, lists.resolve("a.md"), StandardCopyOption.ATOMIC_MOVE);
        awaitFound("avocet", 1);
        awaitFound("curlew", 0);
        Path deep = Files.createDirectories(lists.resolve("new/deep"));
        Files.writeString(deep.resolve("b.md"), list("Bittern"));
        awaitFound("bittern", 1);
        Files.writeString(deep.resolve("b.md"), list("Bittern", "Whimbrel"));
        awaitFound("whimbrel", 1);
        Files.move(lists.resolve("new"), lists.resolve("renamed"));
        Await.until(
                () -> "the new name",
                LONG,
                () ->
                        librarian.lists().stream()
                                .anyMatch(list -> list.name().equals("renamed/deep/b.md")));
        Files.writeString(lists.resolve("renamed/deep/c.md"), list("Godwit"));
        awaitFound("godwit", 1);
        Files.delete(lists.resolve("renamed/deep/b.md"));
        awaitFound("bittern", 0);
        Files.writeString(alone.toRealPath(), list("Plover", "Sanderling"));
        awaitFound("sanderling", 1);
        isAsBuiltAnew();
    }

    @Test
    void aFolderThatVanishesIsKeptUntilItIsBack() throws IOException {
        write("a.md", "Kestrel", "Heron", "Curlew", "Ruff");
        awaitFound("ruff", 1);
        Path away = Files.move(lists, folder.resolve("away"));
        Files.writeString(away.resolve("b.md"), list("Bittern"));
        Await.until(
                () -> "said",
                LONG,
                () -> librarian.checks().get("lists").contains("does not exist"));
        assertThat(librarian.index().search(SearchQuery.of("kestrel")).total()).isEqualTo(1);
        Files.writeString(alone.toRealPath(), list("Plover", "Sanderling"));
        awaitFound("sanderling", 1);
        assertThat(librarian.index().search(SearchQuery.of("kestrel")).total()).isEqualTo(1);
        Files.move(away, lists);
        awaitFound("bittern", 1);
        Await.until(() -> "well", LONG, () -> librarian.checks().get("lists").equals("ok"));
        isAsBuiltAnew();
    }

    @Test
    void aListThatIsAppendedToWithoutPauseIsTakenInMeanwhile() throws IOException {
        int[] lines = new int[1];
        Await.until(
                () -> lines[0] + " lines; " + said,
                LONG,
                () -> {
                    String line = "- [A Short Note, Number %d](https://example.org/n/%1$d)\n";
                    Files.writeString(
                            lists.resolve("a.md"),
                            line.formatted(lines[0]++),
                            StandardOpenOption.APPEND);
                    return summary("a.md").entries() > 3;
                });
        isAsBuiltAnew();
    }

    @Test
    void aFolderThatLosesItsLastListIsEmpty() throws IOException {
        Files.delete(lists.resolve("a.md"));
        awaitFound("kestrel", 0);
        assertThat(librarian.checks().get("lists")).isEqualTo("ok");
        write("b.md", "Bittern");
        awaitFound("bittern", 1);
        isAsBuiltAnew();
    }

    @Test
    void onlyWhatChangedIsReadAgain() throws IOException {
        write("a.md", "Kestrel", "Heron", "Curlew", "Ruff");
        awaitEntries(4);
        String before = summary("alone.md").readAt();
        Await.until(
                () -> "a second later",
                LONG,
                () -> Instant.now().isAfter(Instant.parse(before).plusSeconds(1)));
        write("a.md", "Kestrel", "Heron", "Curlew", "Ruff", "Knot");
        awaitEntries(5);
        assertThat(summary("a.md").readAt()).isGreaterThan(before);
        assertThat(summary("alone.md").readAt()).isEqualTo(before);
    }

    private void awaitEntries(int entries) {
        Await.until(said::toString, LONG, () -> summary("a.md").entries() == entries);
    }

    private ListSummary summary(String list) {
        return librarian.lists().stream()
                .filter(one -> one.name().equals(list))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anyEditsEndWhereBuildingAnewDoes() throws IOException {
        Drawn drawn = new Drawn(new Random(Long.getLong("seed", 1)));
        for (int i = 0; i < ROUNDS; i++) {
            for (int edits = drawn.below(5); edits >= 0; edits--) {
                edit(drawn);
            }
            isAsBuiltAnew();
        }
    }

    private void edit(Drawn drawn) throws IOException {
        List<String> names = List.of("a.md", "b.md", "c/d.md", "c/e.md");
        Path one = lists.resolve(drawn.of(names));
        Path other = lists.resolve(drawn.of(names));
        Files.createDirectories(one.getParent());
        Files.createDirectories(other.getParent());
        switch (drawn.below(5)) {
            case 0 -> Files.deleteIfExists(one);
            case 1 -> {
                if (Files.exists(one)) {
                    Files.move(one, other, StandardCopyOption.REPLACE_EXISTING);
                }
            }
            case 2 -> {
                Path saved = Files.writeString(lists.resolve("saved.tmp"), drawnList(drawn));
                Files.move(
                        saved,
                        one,
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            }
            default -> Files.writeString(one, drawnList(drawn));
        }
    }

    private static String drawnList(Drawn drawn) {
        List<String> birds = List.of("Kestrel", "Heron", "Curlew", "Ruff", "Knot", "Smew", "Teal");
        // so long that none is less than half of another
        return "Birds are seen best at dawn.\n".repeat(20)
                + list(drawn.upTo(6, () -> drawn.of(birds)).toArray(String[]::new));
    }

    /// Waits until the index holds what the lists say, and compares it with one built of them.
    private void isAsBuiltAnew() throws IOException {
        Await.until(
                () -> "what the lists say; " + said,
                LONG,
                () -> held(librarian.index()).equals(expected()));
        try (LuceneIndex anew = LuceneIndex.in(Files.createTempDirectory(folder, "anew"))) {
            anew.rebuild(Shelf.read(Sources.of(paths), ProgressListener.SILENT)::each);
            for (String typed :
                    List.of("", "study ", "long heron", "ruf", "kestrel OR knot", "osdi")) {
                SearchQuery query = SearchQuery.of(typed).page(1, 100);
                assertThat(undated(librarian.index().search(query).hits()))
                        .as(typed)
                        .isEqualTo(undated(anew.search(query).hits()));
                assertThat(librarian.index().search(query).facets())
                        .isEqualTo(anew.search(query).facets());
            }
        }
    }

    /// Without the day on which a work was first seen, which an index built anew cannot know.
    private static String undated(String work) {
        return work.replaceAll("\"added\":\"[-\\d]{10}\"", "\"added\":null");
    }

    private static List<Results.Hit> undated(List<Results.Hit> hits) {
        return hits.stream()
                .map(hit ->
                        new Results.Hit(
                                undated(hit.json()),
                                hit.id(),
                                hit.score(),
                                hit.highlights(),
                                hit.why()))
                .toList();
    }

    private static Set<String> held(SearchIndex index) {
        try (Stream<String> all = index.all(SearchQuery.of(""))) {
            return new TreeSet<>(all.map(FollowingTest::undated).toList());
        }
    }

    private Set<String> expected() throws IOException {
        List<String> works = new ArrayList<>();
        Shelf.read(Sources.of(paths), ProgressListener.SILENT)
                .each(work -> works.add(undated(WorkJson.write(work))));
        return new TreeSet<>(works);
    }
}
