package org.bookwheel.site;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.bookwheel.search.Meaning;

/// The table of what pieces of words mean, those first that most titles have, so that few files are
/// read.
final class MeaningFiles {

    /// Vectors in a file.
    private static final int ROWS = 128;

    private final SearchFiles files;
    private final List<Integer> order;

    MeaningFiles(SearchFiles files, List<String> titles) {
        this.files = files;
        int[] counts = new int[Meaning.pieces().size()];
        for (String title : titles) {
            for (int piece : Meaning.piecesOf(title)) {
                counts[piece]++;
            }
        }
        this.order =
                IntStream.range(0, counts.length)
                        .boxed()
                        .sorted(Comparator.comparingInt(piece -> -counts[piece]))
                        .toList();
    }

    /// All pieces in the order of their numbers, and where each one's vector is.
    String pieces() throws IOException {
        int[] places = new int[order.size()];
        for (int i = 0; i < places.length; i++) {
            places[order.get(i)] = i;
        }
        Bytes file = new Bytes().number(places.length);
        for (int i = 0; i < places.length; i++) {
            file.text(Meaning.pieces().get(i));
        }
        return files.add(file.numbers(places).zipped());
    }

    List<String> rows() throws IOException {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < order.size(); i += ROWS) {
            Bytes file = new Bytes();
            for (int piece : order.subList(i, Math.min(order.size(), i + ROWS))) {
                byte[] row = Meaning.row(piece);
                ByteBuffer bytes =
                        ByteBuffer.allocate(Float.BYTES + row.length)
                                .order(ByteOrder.LITTLE_ENDIAN);
                file.raw(bytes.putFloat(Meaning.scale(piece)).put(row).array());
            }
            names.add(files.add(file.zipped()));
        }
        return names;
    }
}
