package org.bookwheel.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bookwheel.testing.Program;

/// A search engine in a page, as [SiteBench] asks it.
///
/// @param page what is opened, below the site's address
/// @param start a script that loads the engine and puts `find(text)` into the window, which answers
///   with how many works are found and the title of the first
/// @param letters whether it completes words as they are typed
record SiteEngine(String name, String page, String start, boolean letters) {

    private static final String FRAME =
            """
            <!doctype html><html lang="en"><meta charset="utf-8"><title>Bench</title><link rel="icon" href="icon.svg">
            """;

    /// Asked as the page asks: with the facets that are open at first.
    static SiteEngine ours() {
        return new SiteEngine(
                "Bookwheel",
                "index.html",
                """
                async () => {
                  const { answer } = await import('./source.js');
                  const ask = async (path) => (await answer(new URL('api/v1/' + path, location.href), {})).json();
                  window.find = async (text) => {
                    const { total, hits } = await ask('search?facets=year,month,venue,tag&q=' + encodeURIComponent(text));
                    return [total, hits[0]?.work.title ?? ""];
                  };
                  window.complete = (text) => ask('suggest?limit=12&q=' + encodeURIComponent(text));
                }
                """,
                true);
    }

    /// Writes its index into a page beside the site's.
    static SiteEngine miniSearch(Path site, Path modules, WorkSample sample) throws IOException {
        Files.copy(modules.resolve("minisearch/dist/es/index.js"), site.resolve("minisearch.js"));
        Files.writeString(site.resolve("works.json"), "[" + String.join(",", sample.lines()) + "]");
        Files.writeString(
                site.resolve("make.mjs"),
                """
                import { readFileSync, writeFileSync } from "node:fs";
                import MiniSearch from "./minisearch.js";
                const texts = (work) => ({
                  id: work.id, title: work.title, authors: (work.authors ?? []).join(", "), venue: work.venue ?? "",
                  year: work.year ?? "", tags: (work.tags ?? []).join(", "), summary: work.summary ?? "",
                });
                const index = new MiniSearch({ fields: ["title", "authors", "venue", "year", "tags", "summary"], storeFields: ["title"] });
                index.addAll(JSON.parse(readFileSync("works.json", "utf8")).map(texts));
                writeFileSync("minisearch.json", JSON.stringify(index));
                """);
        run(site, "node", "make.mjs");
        Files.writeString(site.resolve("minisearch.html"), FRAME);
        return new SiteEngine(
                "MiniSearch",
                "minisearch.html",
                """
                async () => {
                  const { default: MiniSearch } = await import('./minisearch.js');
                  const json = await (await fetch('minisearch.json')).text();
                  const index = MiniSearch.loadJSON(json, { fields: ["title", "authors", "venue", "year", "tags", "summary"], storeFields: ["title"] });
                  window.find = async (text) => {
                    const found = index.search(text, { prefix: true, fuzzy: 0.2, combineWith: "AND" });
                    return [found.length, found[0]?.title ?? ''];
                  };
                  window.complete = async (text) => index.autoSuggest(text, { fuzzy: 0.2 });
                }
                """,
                true);
    }

    /// Has the pages of works read.
    static SiteEngine pagefind(Path site, Path modules) throws IOException {
        run(
                site,
                modules.resolve("@pagefind/linux-x64/bin/pagefind_extended")
                        .toAbsolutePath()
                        .toString(),
                "--site",
                ".",
                "--glob",
                "works/*.html");
        Files.writeString(site.resolve("pagefind.html"), FRAME);
        return new SiteEngine(
                "Pagefind",
                "pagefind.html",
                """
                async () => {
                  const engine = await import('./pagefind/pagefind.js');
                  await engine.init();
                  window.find = async (text) => {
                    const { results } = await engine.search(text);
                    const shown = await Promise.all(results.slice(0, 20).map((one) => one.data()));
                    return [results.length, shown[0]?.meta?.title ?? ''];
                  };
                }
                """,
                false);
    }

    private static void run(Path place, String... command) throws IOException {
        Program ended = Program.run(new ProcessBuilder(List.of(command)).directory(place.toFile()));
        if (ended.status() != 0) {
            throw new IOException(String.join(" ", command) + ": " + ended.err() + ended.out());
        }
    }
}
