package org.bookwheel.search.lucene.index;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.util.BytesRef;
import org.bookwheel.search.Facet;
import org.bookwheel.work.JsonText;
import org.bookwheel.work.Work;

/// A work's JSON as it stands in the index: in parts, of which each of its forms is put together
/// without being read or written again.
///
/// @param id the work's id
/// @param head all members but the last ones, without the closing brace
/// @param lists the member with the names of its lists, behind a comma; empty if it was not read
/// @param mentions the member with its mentions, behind a comma; empty if it was not read
public record StoredWork(String id, String head, String lists, String mentions) {

    static final String ID = "id";

    private static final String HEAD = "json";
    private static final String LISTS = "json.lists";
    private static final String MENTIONS = "json.mentions";

    /// Where the mentions begin. In a text its quotes would be escaped.
    private static final String LAST = ",\"mentions\":";

    /// Adds a work's JSON to its document.
    ///
    /// @param json as [org.bookwheel.work.WorkJson] writes it, with the mentions at the end
    static void add(Work work, String json, Document document) {
        int end = json.indexOf(LAST);
        String lists =
                JsonText.object(one -> JsonText.strings(one, "lists", Facet.LIST.values(work)));
        document.add(new StoredField(HEAD, bytes(json.substring(0, end))));
        document.add(new StoredField(LISTS, bytes("," + lists.substring(1, lists.length() - 1))));
        document.add(new StoredField(MENTIONS, bytes(json.substring(end, json.length() - 1))));
    }

    /// The parts that a document was given.
    public static StoredWork of(Document document) {
        return new StoredWork(
                document.get(ID),
                text(document, HEAD),
                text(document, LISTS),
                text(document, MENTIONS));
    }

    /// The work as it was added, if head and mentions were read.
    public String whole() {
        return head + mentions + "}";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// A work as it was added.
    public static String json(StoredFields stored, int doc) throws IOException {
        StoredWork work = read(stored, doc, Set.of(HEAD, MENTIONS));
        return work.whole();
    }

    /// A work for a hit: with the names of its lists, and with its mentions only if they are asked
    /// for.
    public static StoredWork hit(StoredFields stored, int doc, boolean withMentions)
            throws IOException {
        return read(
                stored,
                doc,
                withMentions ? Set.of(ID, HEAD, LISTS, MENTIONS) : Set.of(ID, HEAD, LISTS));
    }

    /// All that was read.
    public String json() {
        return head + lists + mentions + "}";
    }

    private static StoredWork read(StoredFields stored, int doc, Set<String> fields)
            throws IOException {
        Document document = stored.document(doc, fields);
        return of(document);
    }

    private static String text(Document document, String field) {
        BytesRef bytes = document.getBinaryValue(field);
        return bytes == null
                ? ""
                : new String(bytes.bytes, bytes.offset, bytes.length, StandardCharsets.UTF_8);
    }
}
