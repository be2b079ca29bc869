package org.bookwheel.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.bookwheel.catalogue.ListContent;
import org.bookwheel.catalogue.Shelf;
import org.bookwheel.history.Checkout;
import org.bookwheel.keeping.Backend;
import org.bookwheel.search.BadQueryException;
import org.bookwheel.search.StoredIndex;
import org.bookwheel.server.link.ListSources;
import org.bookwheel.site.SiteFolder;
import org.bookwheel.site.SiteWriter;
import org.bookwheel.store.OwnFolder;
import org.bookwheel.work.Counted;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `bookwheel site`
@Command(
        name = "site",
        mixinStandardHelpOptions = true,
        description = {
            "Writes page, search, box, feeds and exports as files that any static host serves,",
            "below any path. The folder is replaced as a whole, or left as it is."
        },
        footer = {
            "",
            "Examples:",
            "  bookwheel site --out public",
            "  bookwheel site ~/lists --out public --url https://me.github.io/papers/"
        })
final class SiteCommand implements Callable<Integer> {

    @Mixin private ListParameters lists;
    @Mixin private LenientOption lenient;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "The folder: new, empty, or written by this command.")
    private Path out;

    @Option(
            names = "--url",
            paramLabel = "URL",
            defaultValue = "",
            description = {
                "Where it will be found. Without it there are no feeds, no sitemap and no",
                "description for browsers, which need whole addresses."
            })
    private String url;

    @Option(
            names = "--title",
            paramLabel = "TEXT",
            defaultValue = "Bookwheel",
            description = "What the site is called (default: Bookwheel).")
    private String title;

    @Option(
            names = "--repository",
            paramLabel = "URL",
            description = {
                "Where the lists lie on the web, so that they and their lines are links",
                "(default: the git remote called origin; empty for none)."
            })
    private String repository;

    @Override
    public Integer call() throws Exception {
        String base = base();
        Progress progress = new Progress(System.err);
        try (SiteFolder folder = SiteFolder.begin(out)) {
            Shelf shelf = DatedShelf.read(lists.paths(), progress);
            for (ListContent list : shelf.contents()) {
                if (list.isUnreadable()) {
                    throw new IOException(
                            "%s: %s; the site stays as it was"
                                    .formatted(
                                            list.file().path(),
                                            String.join("; ", list.warnings())));
                }
            }
            write(folder, shelf, base, progress);
            folder.finish();
            return lenient.status(shelf.lost(), progress);
        }
    }

    /// The address with a slash at its end.
    private String base() {
        if (url.isEmpty()) {
            return "";
        }
        try {
            URI address = URI.create(url);
            boolean isWeb = String.valueOf(address.getScheme()).matches("https?");
            if (isWeb && address.getHost() != null && address.getQuery() == null) {
                return url.endsWith("/") ? url : url + "/";
            }
        } catch (IllegalArgumentException malformed) {
            // refused below
        }
        throw new BadQueryException(
                "--url", url, "an address such as https://me.github.io/papers/");
    }

    private void write(SiteFolder folder, Shelf shelf, String base, Progress progress)
            throws IOException {
        Path temporary = folder.temporary();
        try (StoredIndex index = Backend.open(temporary)) {
            index.rebuild(shelf::each);
            progress.stage("writing " + Counted.of(index.size(), "work"));
            new SiteWriter(folder, base, title, sources(shelf), shelf.summaries()).write(index);
            progress.stage("");
            progress.say(shelf);
            progress.say(
                    "%s: %s, %s"
                            .formatted(
                                    out,
                                    Counted.of(shelf.contents().size(), "list"),
                                    Counted.of(index.size(), "work")));
        } finally {
            OwnFolder.delete(temporary);
        }
    }

    /// Where each list lies in the repository around it.
    private ListSources sources(Shelf shelf) throws IOException {
        String stated = repository == null ? "" : repository.replaceFirst("/+$", "");
        if (!stated.isEmpty() && !stated.matches("https?://[^/\\s]+/\\S+")) {
            throw new BadQueryException(
                    "--repository", repository, "an address such as https://github.com/me/papers");
        }
        Map<Checkout, String> repositories = new HashMap<>();
        Map<String, String> addresses = new HashMap<>();
        for (ListContent list : shelf.contents()) {
            Path path = list.file().path();
            Optional<Checkout> around = Checkout.around(path);
            if (around.isEmpty()) {
                continue;
            }
            Checkout checkout = around.get();
            String home = repositories.get(checkout);
            if (home == null) {
                home = repository == null ? GitRemote.address(checkout.origin()) : stated;
                repositories.put(checkout, home);
            }
            Optional<String> place = checkout.path(path);
            if (!home.isEmpty() && place.isPresent()) {
                addresses.put(list.file().name(), ListSources.address(home, place.get()));
            }
        }
        return new ListSources(addresses);
    }
}
