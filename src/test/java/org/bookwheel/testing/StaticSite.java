package org.bookwheel.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bookwheel.catalogue.ProgressListener;
import org.bookwheel.catalogue.Shelf;
import org.bookwheel.catalogue.Sources;
import org.bookwheel.search.lucene.LuceneIndex;
import org.bookwheel.server.link.ListSources;
import org.bookwheel.site.SiteFolder;
import org.bookwheel.site.SiteWriter;
import org.bookwheel.work.Work;

/// A site in a folder, on a host of files.
///
/// @param works all that it holds
public record StaticSite(Path folder, StaticHost host, List<Work> works) implements AutoCloseable {

    private static StaticSite seeds;

    /// The four seed lists; written once for all tests, since nothing changes it.
    public static synchronized StaticSite ofSeeds() {
        if (seeds == null) {
            try {
                seeds = of(Files.createTempDirectory("site"), Path.of("seeds"));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
        return seeds;
    }

    /// @param folder for the site and what it is made with
    public static StaticSite of(Path folder, Path... lists) {
        List<Work> works = new ArrayList<>();
        Path place = folder.resolve("site");
        StaticHost host = new StaticHost();
        try (SiteFolder site = SiteFolder.begin(place);
                LuceneIndex index = Patience.indexIn(folder.resolve("site-index"))) {
            Shelf shelf = Shelf.read(Sources.of(List.of(lists)), ProgressListener.SILENT);
            index.rebuild(shelf::each);
            shelf.each(works::add);
            new SiteWriter(site, host.url(), "Papers", ListSources.NONE, shelf.summaries())
                    .write(index);
            site.finish();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        host.send(place);
        return new StaticSite(place, host, works);
    }

    public String url() {
        return host.url();
    }

    @Override
    public void close() {
        host.close();
    }
}
