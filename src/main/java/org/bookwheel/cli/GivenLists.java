package org.bookwheel.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.bookwheel.catalogue.ImportFile;
import org.bookwheel.catalogue.Sources;
import org.bookwheel.keeping.FailureText;
import org.bookwheel.lint.CheckedList;
import org.bookwheel.list.ListFile;
import org.bookwheel.list.ListReader;
import org.bookwheel.work.Mention;
import org.bookwheel.work.Titles;
import org.bookwheel.work.Work;

/// Lists of one's own, and those of others beside them, read.
final class GivenLists {

    /// A list of one's own.
    ///
    /// @param bytes what its file held when it was read
    record Own(ListFile file, byte[] bytes, CheckedList list) {}

    private final List<Own> own = new ArrayList<>();
    private final List<Mention> mentions = new ArrayList<>();
    private final Progress progress;
    private boolean failed;

    /// What is taken of files of works.
    enum Taken {
        ALL,
        /// What some entry may mean, too.
        SHARED
    }

    private GivenLists(Progress progress) {
        this.progress = progress;
    }

    /// @throws IOException naming a path that does not exist or cannot be read
    static GivenLists read(List<Path> own, List<Path> others, Taken taken, Progress progress)
            throws IOException {
        Set<Path> mine = new HashSet<>();
        for (ListFile file : Sources.of(own).lists()) {
            mine.add(file.path().toAbsolutePath().normalize());
        }
        List<Path> all = new ArrayList<>(own);
        all.addAll(others);
        Sources sources = Sources.of(all);
        GivenLists lists = new GivenLists(progress);
        int read = 0;
        for (ListFile file : sources.lists()) {
            progress.lists(read++, sources.lists().size());
            lists.add(file, mine.contains(file.path().toAbsolutePath().normalize()));
        }
        Set<String> keys = new HashSet<>();
        lists.mentions.forEach(mention -> keys.addAll(keys(mention)));
        for (ImportFile file : sources.imports()) {
            progress.stage("reading " + file.path());
            file.read(lists.new Works(file, taken, keys));
        }
        progress.stage("");
        return lists;
    }

    private void add(ListFile file, boolean isOwn) {
        try {
            byte[] bytes = ListReader.bytes(file);
            CheckedList list = CheckedList.read(file.name(), bytes);
            if (!file.isList(list.extraction().mentions())) {
                return;
            }
            mentions.addAll(list.extraction().mentions());
            if (isOwn) {
                own.add(new Own(file, bytes, list));
            }
        } catch (IOException unreadable) {
            if (file.isGuessed()) {
                return;
            }
            failed |= isOwn;
            progress.say(file.path() + ": " + FailureText.of(unreadable));
        }
    }

    List<Own> own() {
        return own;
    }

    /// Whether an entry is read from any list of one's own.
    boolean hasOwnEntries() {
        return own.stream().anyMatch(one -> !one.list().extraction().entries().isEmpty());
    }

    /// All entries of all lists, and what was taken of files of works.
    List<Mention> mentions() {
        return mentions;
    }

    /// Whether a list of one's own could not be read.
    boolean failed() {
        return failed;
    }

    /// By what an entry and a work may turn out to be the same.
    private static List<String> keys(Mention mention) {
        return List.of(
                "arxiv:" + mention.reference().arxiv().toLowerCase(Locale.ROOT),
                "doi:" + mention.reference().doi().toLowerCase(Locale.ROOT),
                "title:" + Titles.key(mention.reference().title()));
    }

    /// Takes what is wanted of a file of works.
    private final class Works implements ImportFile.Reader {
        private final ImportFile file;
        private final Taken taken;
        private final Set<String> keys;

        Works(ImportFile file, Taken taken, Set<String> keys) {
            this.file = file;
            this.taken = taken;
            this.keys = new HashSet<>(keys);
            this.keys.removeAll(List.of("arxiv:", "doi:", "title:"));
        }

        @Override
        public void work(Work work, int line, long read) {
            for (Mention mention : work.mentions()) {
                if (taken == Taken.ALL || keys(mention).stream().anyMatch(keys::contains)) {
                    mentions.add(mention);
                }
            }
        }

        @Override
        public void lost(int line, String reason) {
            progress.say(file.name() + ":" + line + ": " + reason);
        }
    }
}
