package org.bookwheel.search.lucene.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.bookwheel.search.Acronyms;
import org.bookwheel.search.BadQueryException;

/// One state of the index with what was worked out for it. Whoever uses it holds it with [#acquire]
/// and lets it go with [#release]; the last one closes it.
public final class Snapshot implements Lexicon {

    private final DirectoryReader reader;
    private final FacetIndex facets;
    private final Acronyms acronyms;
    private final FilterCache filters;
    private final TitleMeanings meanings;
    private final Path folder;
    private final String stamp;
    private Vocabulary vocabulary;
    private volatile String damage = "";
    private volatile Runnable onDamage = () -> {};
    private volatile boolean isVerified;

    private Snapshot(Path folder, DirectoryReader reader) throws IOException {
        this.folder = folder;
        this.reader = reader;
        this.facets = new FacetIndex(reader);
        this.acronyms = LearntAcronyms.of(reader);
        this.filters = new FilterCache(reader, FilterCache.MOST);
        this.meanings = new TitleMeanings(reader);
        this.stamp = StateFiles.stamp(reader.getIndexCommit());
    }

    /// Asks something of what takes longest to be ready for the first index.
    public static void prepare() {
        MMapDirectory.supportsMadvise();
        Codec.getDefault();
    }

    /// The state in a folder.
    ///
    /// @throws IOException if any of its files is not as it was written, or it is of another
    ///   version
    public static Snapshot open(Path folder) throws IOException {
        Directory directory = StateFiles.directory(folder);
        IndexCommit commit = DirectoryReader.listCommits(directory).getLast();
        // before anything reads them: a damaged file may send a reader astray
        StateFiles.verify(commit);
        String version = commit.getUserData().get(IndexBuilder.VERSION);
        if (!String.valueOf(WorkDocument.VERSION).equals(version)) {
            throw new IOException("version " + version + ", expected " + WorkDocument.VERSION);
        }
        DirectoryReader reader = DirectoryReader.open(commit);
        try {
            return new Snapshot(folder, reader);
        } catch (IOException | RuntimeException failure) {
            reader.close();
            throw failure;
        }
    }

    Path folder() {
        return folder;
    }

    /// The names of its files.
    Collection<String> files() throws IOException {
        return reader.getIndexCommit().getFileNames();
    }

    /// Something that is read from a state.
    public interface Reading<T> {
        T get() throws IOException;
    }

    /// Reads something.
    ///
    /// @throws IllegalStateException if the state is damaged: it is to be used no more
    public <T> T read(Reading<T> reading) {
        try {
            return reading.get();
        } catch (IOException | InternalError unreadable) {
            // the error is how Java tells that a file was cut while it is mapped
            throw damaged(unreadable);
        } catch (BadQueryException | AlreadyClosedException sound) {
            throw sound;
        } catch (RuntimeException odd) {
            // bytes that are not as they were written lead anywhere
            throw isIntact() ? odd : damaged(odd);
        }
    }

    private IllegalStateException damaged(Throwable failure) {
        damage = "the index was damaged while it was in use: " + failure.getMessage();
        onDamage.run();
        return new IllegalStateException(damage, failure);
    }

    /// Looks at all files once: a fault of the program that comes again and again must not cost
    /// that each time.
    private synchronized boolean isIntact() {
        if (!isVerified) {
            try {
                StateFiles.verify(reader.getIndexCommit());
                isVerified = true;
            } catch (IOException | InternalError damaged) {
                return false;
            }
        }
        return true;
    }

    /// Who is told when something could not be read.
    void onDamage(Runnable told) {
        onDamage = told;
    }

    /// What could not be read, in words, or empty.
    String damage() {
        return damage;
    }

    boolean acquire() {
        return reader.tryIncRef();
    }

    public void release() {
        try {
            reader.decRef();
        } catch (IOException unclosed) {
            throw new java.io.UncheckedIOException(unclosed);
        }
    }

    public DirectoryReader reader() {
        return reader;
    }

    public FacetIndex facets() {
        return facets;
    }

    public FilterCache filters() {
        return filters;
    }

    public TitleMeanings meanings() {
        return meanings;
    }

    @Override
    public int works() {
        return reader.numDocs();
    }

    @Override
    public int works(Term term) throws IOException {
        return reader.docFreq(term);
    }

    @Override
    public boolean begins(String form) throws IOException {
        Terms terms = MultiTerms.getTerms(reader, WorkDocument.ANY);
        if (terms == null) {
            return false;
        }
        TermsEnum all = terms.iterator();
        return all.seekCeil(new BytesRef(form)) != TermsEnum.SeekStatus.END
                && StringHelper.startsWith(all.term(), new BytesRef(form));
    }

    @Override
    public Acronyms acronyms() {
        return acronyms;
    }

    /// Read when they are first needed.
    @Override
    public synchronized Vocabulary vocabulary() throws IOException {
        if (vocabulary == null) {
            vocabulary = Vocabulary.of(reader, WorkDocument.ANY);
        }
        return vocabulary;
    }

    public long generation() {
        return Folders.number(folder);
    }

    /// Unlike that of any other state, see [org.bookwheel.search.SearchIndex#stamp].
    String stamp() {
        return stamp;
    }

    /// A searcher for one request.
    public IndexSearcher searcher() {
        IndexSearcher searcher = new IndexSearcher(reader);
        searcher.setSimilarity(FieldSimilarity.OF_ALL);
        searcher.setQueryCache(null);
        return searcher;
    }

    /// The work with this id, or with any other of its ids, in its JSON form.
    public Optional<String> find(String id) throws IOException {
        Term key = new Term(WorkDocument.KEY, WorkDocument.cut(id.toLowerCase(Locale.ROOT)));
        Term own = new Term(WorkDocument.ID, WorkDocument.id(id));
        for (Term term : List.of(own, key)) {
            TopDocs top = searcher().search(new TermQuery(term), 1);
            if (top.scoreDocs.length > 0) {
                int found = top.scoreDocs[0].doc;
                return Optional.of(StoredWork.json(reader().storedFields(), found));
            }
        }
        return Optional.empty();
    }
}
