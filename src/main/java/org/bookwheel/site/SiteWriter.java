package org.bookwheel.site;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.bookwheel.catalogue.ListSummary;
import org.bookwheel.export.CitationKeys;
import org.bookwheel.export.Exporter;
import org.bookwheel.export.Format;
import org.bookwheel.search.IndexContent;
import org.bookwheel.search.Results;
import org.bookwheel.search.StoredIndex;
import org.bookwheel.server.StaticPages;
import org.bookwheel.server.link.FileNames;
import org.bookwheel.server.link.ListSources;
import org.bookwheel.work.Mention;
import org.bookwheel.work.Work;
import org.bookwheel.work.WorkJson;

/// Writes all files of a site. The same works give the same bytes. For one thread.
public final class SiteWriter {

    /// Works in a feed.
    private static final int NEWEST = 50;

    /// Related works that a page shows.
    private static final int SHOWN = 6;

    /// What [sitemaps](https://www.sitemaps.org/protocol.html) allow in one file.
    private static final int MOST_ADDRESSES = 50_000;

    private final SiteFolder folder;
    private final StaticPages pages;
    private final boolean hasAddress;
    private final List<ListSummary> lists;
    private final List<String> paths = new ArrayList<>();
    private List<Work> works = List.of();
    private CitationKeys keys = new CitationKeys();

    /// @param base the whole address of the folder, ending in a slash, or empty if nobody knows it
    /// @param sources where the lists lie on the web
    public SiteWriter(
            SiteFolder folder,
            String base,
            String title,
            ListSources sources,
            List<ListSummary> lists) {
        this.folder = folder;
        this.hasAddress = !base.isEmpty();
        // when a list was read, and where, is no part of what it says
        this.lists =
                lists.stream()
                        .map(list ->
                                new ListSummary(
                                        list.name(),
                                        list.title(),
                                        list.name(),
                                        list.entries(),
                                        list.works(),
                                        "",
                                        list.copyOf(),
                                        List.of()))
                        .toList();
        this.pages = new StaticPages(base, title, sources, this.lists);
    }

    /// @param index of just the works of those lists
    public void write(StoredIndex index) {
        index.content(this::write);
    }

    private void write(IndexContent content) throws IOException {
        List<Work> all = new ArrayList<>();
        for (int i = 0; i < content.works(); i++) {
            all.add(WorkJson.readWork(content.json(i)));
        }
        works = all;
        keys = CitationKeys.of(works);
        for (Map.Entry<String, byte[]> module : pages.modules().entrySet()) {
            folder.put(module.getKey(), module.getValue());
        }
        paths.add("");
        RelatedWorks related = new RelatedWorks(works, content);
        for (int i = 0; i < works.size(); i++) {
            work(works.get(i), related.of(i));
        }
        listPages();
        venuePages();
        Map<String, String> exports = exports("works", works);
        folder.put("index.html", pages.index(exports));
        folder.put("404.html", pages.missing());
        folder.put("robots.txt", pages.robots());
        if (hasAddress) {
            feeds("", "feed", "", works);
            folder.put("opensearch.xml", pages.openSearch());
            sitemap();
        }
        SearchFiles files = new SearchFiles(folder);
        String first = new SearchIndexFiles(content, files).write(works, related.lines());
        folder.put(SearchFiles.FOLDER + "index.json", first);
        folder.put(SearchFiles.FOLDER + "lists.json", pages.lists(lists));
    }

    private void work(Work work, List<Results.Hit> related) throws IOException {
        String name = FileNames.work(work.id());
        paths.add(name);
        List<Results.Hit> shown = related.subList(0, Math.min(SHOWN, related.size()));
        folder.put(name, pages.work(work, shown));
        export(FileNames.bibtex(work.id()), Format.BIBTEX, List.of(work));
    }

    private void listPages() throws IOException {
        Map<String, List<Work>> byList = new TreeMap<>();
        for (Work work : works) {
            work.mentions().stream()
                    .map(Mention::list)
                    .distinct()
                    .forEach(list ->
                            byList.computeIfAbsent(list, key -> new ArrayList<>()).add(work));
        }
        for (ListSummary list : lists) {
            List<Work> own = byList.getOrDefault(list.name(), List.of());
            String name = FileNames.list(list.name());
            Map<String, String> files = new LinkedHashMap<>();
            exports(name, own).forEach((file, label) -> files.put(last(file), label));
            if (hasAddress) {
                feeds(list.title(), name, name + ".html", own);
                files.put(last(name) + ".atom", "Feed");
            }
            paths.add(name + ".html");
            folder.put(name + ".html", pages.list(list, newestFirst(own), files));
        }
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private void venuePages() throws IOException {
        Map<String, List<Work>> byVenue = new TreeMap<>();
        for (Work work : works) {
            if (work.reference().hasVenue()) {
                String venue = work.reference().venue();
                byVenue.computeIfAbsent(venue, key -> new ArrayList<>()).add(work);
            }
        }
        for (Map.Entry<String, List<Work>> venue : byVenue.entrySet()) {
            String path = FileNames.venue(venue.getKey());
            paths.add(path);
            folder.put(path, pages.venue(venue.getKey(), newestFirst(venue.getValue())));
        }
    }

    /// As the server sorts: by date, then by how many lists name them, then by id.
    private static List<Work> newestFirst(List<Work> works) {
        return works.stream()
                .sorted(
                        Comparator.comparingInt((Work work) -> -work.reference().dateOrder())
                                .thenComparingInt(work -> -work.listCount()))
                .toList();
    }

    /// What was added latest first; what was added on one day, or on one that nobody knows, as
    /// pages have it.
    private void feeds(String title, String name, String page, List<Work> all) throws IOException {
        List<Work> newest =
                newestFirst(all).stream()
                        .sorted(Comparator.comparing(Work::added).reversed())
                        .limit(NEWEST)
                        .toList();
        for (String format : List.of("atom", "json")) {
            folder.put(name + "." + format, pages.feed(title, name, page, format, newest));
        }
    }

    /// Works in all formats.
    ///
    /// @return the files, each with what it is
    private Map<String, String> exports(String name, List<Work> some) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        for (Format format : Format.OFFERED) {
            String file = name + ending(format);
            export(file, format, some);
            files.put(file, format.label());
        }
        return files;
    }

    private static String ending(Format format) {
        return switch (format) {
            case BIBTEX -> ".bib";
            case RIS -> ".ris";
            case CSL_JSON -> ".csl.json";
            case CSV -> ".csv";
            case JSONL -> ".jsonl.gz";
        };
    }

    private void export(String file, Format format, List<Work> some) throws IOException {
        try (OutputStream bytes = folder.open(file);
                OutputStream out = file.endsWith(".gz") ? new GZIPOutputStream(bytes) : bytes;
                Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
            Exporter exporter = new Exporter(format, keys, text);
            some.forEach(exporter::add);
            exporter.finish();
        } catch (UncheckedIOException unwritable) {
            throw unwritable.getCause();
        }
    }

    private void sitemap() throws IOException {
        if (paths.size() <= MOST_ADDRESSES) {
            folder.put("sitemap.xml", pages.sitemap(paths));
            return;
        }
        List<String> names = new ArrayList<>();
        for (int i = 0; i < paths.size(); i += MOST_ADDRESSES) {
            String name = "sitemap-" + (names.size() + 1) + ".xml";
            names.add(name);
            int end = Math.min(paths.size(), i + MOST_ADDRESSES);
            folder.put(name, pages.sitemap(paths.subList(i, end)));
        }
        folder.put("sitemap.xml", pages.sitemaps(names));
    }
}
