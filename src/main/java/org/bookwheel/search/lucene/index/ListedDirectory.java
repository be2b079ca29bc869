package org.bookwheel.search.lucene.index;

import java.io.IOException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;

/// A directory that says of each file that it is about to be written.
final class ListedDirectory extends FilterDirectory {

    /// Is told the names of files.
    interface List {
        void add(String file) throws IOException;
    }

    private final List list;

    ListedDirectory(Directory directory, List list) {
        super(directory);
        this.list = list;
    }

    @Override
    public IndexOutput createOutput(String name, IOContext context) throws IOException {
        list.add(name);
        return super.createOutput(name, context);
    }

    /// Its name is known only once it is there: killed between the two, the file stays for ever.
    @Override
    public IndexOutput createTempOutput(String prefix, String suffix, IOContext context)
            throws IOException {
        IndexOutput output = super.createTempOutput(prefix, suffix, context);
        list.add(output.getName());
        return output;
    }

    @Override
    public void rename(String source, String destination) throws IOException {
        list.add(destination);
        super.rename(source, destination);
    }
}
