package org.bookwheel.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/// A folder is told from another of its name, as far as the file system tells.
class FolderIdTest {

    @Test
    void aFolderIsTheSameWhetherItsBirthIsKnownYetOrNot() {
        Instant birth = Instant.EPOCH;
        FolderId fresh = new FolderId(7, birth, false);
        FolderId changed = new FolderId(7, birth, true);
        FolderId later = new FolderId(7, birth.plusSeconds(1), false);
        assertThat(fresh.isSame(changed)).isTrue();
        assertThat(changed.isSame(fresh)).isTrue();
        assertThat(fresh.isSame(later)).as("where births are not known").isTrue();
        assertThat(changed.isSame(later)).as("a number given again").isFalse();
        assertThat(fresh.isSame(new FolderId(8, birth, false))).isFalse();
        assertThat(FolderId.parse(changed.text())).isEqualTo(changed);
    }
}
