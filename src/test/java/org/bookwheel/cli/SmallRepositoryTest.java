package org.bookwheel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.Repository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The repository that a rehearsal makes is one that git reads.
class SmallRepositoryTest {

    @TempDir private Path folder;

    @Test
    void eachStateOfTheListIsACommit() throws Exception {
        SmallRepository.of(folder, "- One\n", "- One\n- Two\n");
        try (Git git = Git.open(folder.toFile())) {
            assertThat(git.log().call()).hasSize(2);
            assertThat(text(git.getRepository(), "HEAD:list.md")).isEqualTo("- One\n- Two\n");
            assertThat(text(git.getRepository(), "HEAD~1:list.md")).isEqualTo("- One\n");
        }
        assertThat(folder.resolve("list.md")).hasContent("- One\n- Two\n");
    }

    private static String text(Repository repository, String name) throws Exception {
        return new String(
                repository.open(repository.resolve(name)).getBytes(), StandardCharsets.UTF_8);
    }
}
