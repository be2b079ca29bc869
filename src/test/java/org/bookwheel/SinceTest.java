package org.bookwheel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.bookwheel.testing.GitFolder;
import org.bookwheel.testing.Jackson;
import org.bookwheel.testing.Program;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// `since` says what lists gained, lost and changed, and ends with 1 if there is anything.
class SinceTest {

    private static final String RECENT = LocalDate.now().minusDays(3).toString();

    @TempDir private Path folder;
    @AutoClose private GitFolder lists;

    @BeforeEach
    void keepLists() {
        lists = GitFolder.in(folder);
        lists.write("birds.md", "# Birds\n\n" + entry("Kestrel", "arXiv 2024") + entry("Heron", ""))
                .commit("2024-01-10");
        lists.remove("birds.md")
                .write(
                        "all/birds.md",
                        "# Birds\n\n" + entry("Plover", "") + entry("Kestrel", "OSDI 2024"))
                .commit(RECENT);
    }

    private static String entry(String bird, String venue) {
        return "- [A Long Study of the %s](https://example.org/%1$s) %s\n".formatted(bird, venue);
    }

    @Test
    void whatIsNewGoneAndChangedIsSaidInARenamedList() {
        for (String since : new String[] {"HEAD~1", "7d", RECENT}) {
            Program run = Program.run("since", since, folder, "--format", "json");
            assertThat(run.status()).as(run.err()).isEqualTo(1);
            JsonNode said = Jackson.MAPPER.readTree(run.out());
            assertThat(said.get("gained")).as(since).hasSize(1);
            assertThat(said.get("gained").get(0).get("title").asString()).endsWith("Plover");
            assertThat(said.get("gained").get(0).get("added").asString()).isEqualTo(RECENT);
            assertThat(said.get("lost").get(0).get("title").asString()).endsWith("Heron");
            JsonNode venue = said.get("changed").get(0).get("fields").get("venue");
            assertThat(venue.get("before").asString()).isEqualTo("arXiv");
            assertThat(venue.get("now").asString()).isEqualTo("OSDI");
        }
    }

    @Test
    void aWorkThatAListNamesTwiceChangesOnlyWhereItsEntryDoes() {
        String twice = "# Birds\n\n" + entry("Plover", "") + entry("Plover", "OSDI 2024");
        lists.write("all/birds.md", twice).commit("2024-03-01");
        lists.write("all/birds.md", twice + entry("Stilt", "")).commit("2024-03-02");
        String added = Program.run("since", "HEAD~1", folder).out();
        assertThat(added).contains("Stilt").doesNotContain("Changed", "Plover");
        lists.write("all/birds.md", twice.replace("OSDI", "SOSP")).commit("2024-03-03");
        assertThat(Program.run("since", "HEAD~1", folder).out())
                .contains("birds.md:4: A Long Study of the Plover")
                .contains("  venue: OSDI → SOSP\n")
                .doesNotContain("birds.md:3");
    }

    @Test
    void itIsSaidToPeopleAndAsADigestAndAFeed() {
        assertThat(Program.run("since", "HEAD~1", folder).out())
                .contains(
                        "New since HEAD~1\nall/birds.md:3: A Long Study of the Plover, added "
                                + RECENT)
                .contains("Gone since HEAD~1\nbirds.md:4: A Long Study of the Heron")
                .contains("  venue: arXiv → OSDI\n");
        assertThat(Program.run("since", "HEAD~1", folder, "--format", "markdown").out())
                .contains("- [A Long Study of the Plover](<https://example.org/Plover>)\n");
        JsonNode feed =
                Jackson.MAPPER.readTree(
                        Program.run("since", "HEAD~1", folder, "--format", "feed").out());
        assertThat(feed.get("items")).hasSize(1);
        assertThat(feed.get("items").get(0).get("date_published").asString())
                .isEqualTo(RECENT + "T00:00:00Z");
    }

    @Test
    void theExitStatusTellsNothingFromSomethingAndFromWrongUse() {
        Program nothing = Program.run("since", "HEAD", folder);
        assertThat(nothing.status()).isZero();
        assertThat(nothing.out()).isEmpty();
        assertThat(nothing.err()).contains("nothing is new, gone or changed since HEAD");
        Program missing = Program.run("since", "HEAD", folder.resolve("nowhere.md"));
        assertThat(missing.status()).isEqualTo(2);
        assertThat(missing.err()).contains("nowhere.md does not exist");
        Program unknown = Program.run("since", "v9", folder);
        assertThat(unknown.status()).isEqualTo(2);
        assertThat(unknown.err()).contains("a revision of ").contains("2026-11-01").contains("v9");
        Program elsewhere = Program.run("since", "7d", folder.getParent());
        assertThat(elsewhere.status()).isEqualTo(2);
        assertThat(elsewhere.err()).contains("in a git repository");
    }
}
