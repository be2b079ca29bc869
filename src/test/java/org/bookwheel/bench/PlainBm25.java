package org.bookwheel.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.bookwheel.search.SearchField;
import org.bookwheel.search.SearchQuery;
import org.bookwheel.search.lucene.LuceneIndex;
import org.bookwheel.work.Work;
import org.bookwheel.work.WorkJson;

/// What Lucene does with questions out of the box: all texts of a work in one field, cut by the
/// English analyzer, any of the words, BM25. In memory.
final class PlainBm25 implements AutoCloseable {

    private final Directory directory = new ByteBuffersDirectory();
    private final Analyzer analyzer = new EnglishAnalyzer();
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    /// @param index whose works are taken
    PlainBm25(LuceneIndex index) throws IOException {
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer));
                Stream<String> works = index.all(SearchQuery.of(""))) {
            for (String json : (Iterable<String>) works::iterator) {
                writer.addDocument(document(WorkJson.readWork(json)));
            }
        }
        reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader);
    }

    private static Document document(Work work) {
        List<String> texts = new ArrayList<>();
        for (SearchField field : SearchField.values()) {
            texts.addAll(field.of(work));
        }
        Document document = new Document();
        document.add(new StringField("id", work.id(), Field.Store.YES));
        document.add(new TextField("text", String.join("\n", texts), Field.Store.NO));
        return document;
    }

    /// The first works for a text.
    List<String> ids(String text, int count) throws IOException {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        try (TokenStream words = analyzer.tokenStream("text", text)) {
            CharTermAttribute word = words.addAttribute(CharTermAttribute.class);
            words.reset();
            while (words.incrementToken()) {
                any.add(new TermQuery(new Term("text", word.toString())), Occur.SHOULD);
            }
            words.end();
        }
        List<String> ids = new ArrayList<>();
        for (ScoreDoc one : searcher.search(any.build(), count).scoreDocs) {
            ids.add(searcher.storedFields().document(one.doc).get("id"));
        }
        return ids;
    }

    @Override
    public void close() throws IOException {
        reader.close();
        directory.close();
    }
}
