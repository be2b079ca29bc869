package org.bookwheel.catalogue;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.bookwheel.extract.Extraction;
import org.bookwheel.extract.Extractor;
import org.bookwheel.extract.Skip;
import org.bookwheel.list.Block;
import org.bookwheel.list.Document;
import org.bookwheel.list.ListFile;
import org.bookwheel.list.ListReader;
import org.bookwheel.list.Span;
import org.bookwheel.work.Mention;

/// What was read from one list. A list that cannot be read has no entries and a warning.
///
/// @param title its first heading, or its name
/// @param mentions its entries, in their order
/// @param skips what gave no entry
/// @param warnings what was odd about it, in words for its keeper
/// @param readAt when it was read
/// @param hash tells contents apart
public record ListContent(
        ListFile file,
        String title,
        List<Mention> mentions,
        List<Skip> skips,
        List<String> warnings,
        Instant readAt,
        String hash) {

    /// In place of the hash of what cannot be read.
    static final String UNREADABLE = "unreadable";

    public ListContent {
        mentions = List.copyOf(mentions);
        skips = List.copyOf(skips);
        warnings = List.copyOf(warnings);
    }

    /// Whether nothing could be read of it.
    public boolean isUnreadable() {
        return hash.equals(UNREADABLE);
    }

    public static ListContent read(ListFile file) {
        try {
            return read(file, ListReader.bytes(file));
        } catch (IOException unreadable) {
            return failed(file, unreadable.getMessage(), UNREADABLE);
        }
    }

    /// Of what the file holds.
    static ListContent read(ListFile file, byte[] bytes) {
        String hash = ContentHash.of(bytes);
        try {
            Document document = ListReader.read(file.name(), bytes);
            Extraction extraction = Extractor.extract(document);
            List<Mention> mentions = new ArrayList<>();
            extraction.entries().forEach(entry -> mentions.add(entry.mention()));
            return new ListContent(
                    file,
                    title(document),
                    mentions,
                    extraction.skips(),
                    document.warnings(),
                    now(),
                    hash);
        } catch (IOException unreadable) {
            return failed(file, unreadable.getMessage(), hash);
        } catch (RuntimeException | StackOverflowError odd) {
            return failed(file, "could not be read: " + odd, hash);
        }
    }

    /// A list that cannot be read and never was.
    static ListContent unreadable(ListFile file, String why) {
        return failed(file, why, UNREADABLE);
    }

    /// Whether the file could be read, whatever it held.
    boolean isRead() {
        return !hash.equals(UNREADABLE);
    }

    /// Whether it is a list, and not some other text in the same folder.
    public boolean isList() {
        return file.isList(mentions);
    }

    /// The same as it was read at another time.
    ListContent readAt(Instant at) {
        return new ListContent(file, title, mentions, skips, warnings, at, hash);
    }

    private static ListContent failed(ListFile file, String why, String hash) {
        String warning = why == null ? "could not be read" : why;
        return new ListContent(
                file, file.name(), List.of(), List.of(), List.of(warning), now(), hash);
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }

    private static String title(Document document) {
        return document.blocks().stream()
                .filter(Block.Heading.class::isInstance)
                .map(block -> Span.plain(((Block.Heading) block).spans()))
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse(document.name());
    }
}
