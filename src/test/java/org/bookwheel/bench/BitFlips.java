package org.bookwheel.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.bookwheel.catalogue.ProgressListener;
import org.bookwheel.catalogue.Shelf;
import org.bookwheel.catalogue.Sources;
import org.bookwheel.search.SearchQuery;
import org.bookwheel.search.lucene.LuceneIndex;

/// Flips single bits in the files of an index of the seed lists, and cuts files short: each must be
/// noticed before the first answer, and an index built anew must answer.
///
/// `mvn -q -Pbench test-compile -Dbench=BitFlips`
public final class BitFlips {

    private static final int FLIPS = 1_000;
    private static final int CUTS = 100;

    private final Path folder;
    private final Shelf shelf;
    private final Random random = new Random(1);

    private BitFlips(Path folder) throws IOException {
        this.folder = folder;
        this.shelf = Shelf.read(Sources.of(List.of(Path.of("seeds"))), ProgressListener.SILENT);
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory("flips");
        System.exit(missed(folder, FLIPS, CUTS, 1) == 0 ? 0 : 1);
    }

    /// Damages files so many times.
    ///
    /// @param mended after each so many the index is built anew, after others the file put back
    /// @return how many times it was not noticed, or the index could not be built anew
    public static int missed(Path folder, int flips, int cuts, int mended) throws IOException {
        BitFlips damaging = new BitFlips(folder);
        int missed = 0;
        for (int i = 1; i <= flips + cuts; i++) {
            missed += damaging.isNoticed(i <= flips, i % mended == 0) ? 0 : 1;
        }
        System.out.printf(
                Locale.ROOT,
                "%,d flipped bits and %,d truncated files: %d not found%n",
                flips,
                cuts,
                missed);
        return missed;
    }

    private boolean isNoticed(boolean flip, boolean mend) throws IOException {
        try (LuceneIndex index = LuceneIndex.in(folder)) {
            if (!index.isReady()) {
                index.rebuild(shelf::each);
                index.note("what is known of the lists");
            }
        }
        List<Path> files = files();
        Path file = files.get(random.nextInt(files.size()));
        byte[] whole = Files.readAllBytes(file);
        byte[] damaged = flip ? whole.clone() : Arrays.copyOf(whole, random.nextInt(whole.length));
        if (flip) {
            damaged[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
        }
        Files.write(file, damaged);
        boolean noticed = isNoticed(file) && (!mend || isMended());
        if (!mend) {
            Files.write(file, whole);
        }
        if (!noticed) {
            System.out.println("not found: " + file);
        }
        return noticed;
    }

    private boolean isNoticed(Path file) {
        try (LuceneIndex index = LuceneIndex.in(folder)) {
            return file.endsWith("inventory") ? isNoteDamaged(index) : !index.isReady();
        }
    }

    private static boolean isNoteDamaged(LuceneIndex index) {
        try {
            index.note();
            return false;
        } catch (IOException damaged) {
            return true;
        }
    }

    private boolean isMended() throws IOException {
        try (LuceneIndex index = LuceneIndex.in(folder)) {
            index.rebuild(shelf::each);
            index.note("what is known of the lists");
            return index.search(SearchQuery.of("kv cache")).total() > 0;
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toFile().length() > 0)
                    .sorted()
                    .toList();
        }
    }
}
