package org.bookwheel.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.bookwheel.server.link.FileNames;
import org.bookwheel.testing.HostileWorks;
import org.bookwheel.testing.Jackson;
import org.bookwheel.testing.StaticSite;
import org.bookwheel.work.Link;
import org.bookwheel.work.Mention;
import org.bookwheel.work.Work;
import org.bookwheel.work.WorkJson;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// What stands in the files of a site, of the seeds and of works that would do harm.
class SitePagesTest {

    @TempDir private static Path folder;
    private static StaticSite hostile;

    @BeforeAll
    static void write() throws IOException {
        String lines =
                HostileWorks.all().stream().map(WorkJson::write).collect(Collectors.joining("\n"));
        Path file = Files.writeString(folder.resolve("works.jsonl"), lines);
        hostile = StaticSite.of(folder, file);
    }

    @AfterAll
    static void close() {
        hostile.close();
    }

    private static List<StaticSite> sites() {
        return List.of(StaticSite.ofSeeds(), hostile);
    }

    private interface PageCheck {
        void of(Path file, Document page) throws IOException;
    }

    private static void eachPage(StaticSite site, PageCheck check) throws IOException {
        try (Stream<Path> all = Files.walk(site.folder())) {
            for (Path file : (Iterable<Path>) all.filter(SitePagesTest::isPage)::iterator) {
                check.of(file, Jsoup.parse(Files.readString(file), Parser.htmlParser()));
            }
        }
    }

    private static boolean isPage(Path file) {
        return file.toString().endsWith(".html");
    }

    @Test
    void everyWorkHasAPageThatParsesWithoutAnErrorAndTellsMachinesWhatItIs() throws IOException {
        for (StaticSite site : sites()) {
            for (Work work : site.works()) {
                Path file = site.folder().resolve(FileNames.work(work.id()));
                Parser parser = Parser.htmlParser().setTrackErrors(10);
                Document page = Jsoup.parse(Files.readString(file), parser);
                assertThat(parser.getErrors()).as("%s", file).isEmpty();
                JsonNode data =
                        Jackson.MAPPER.readTree(
                                page.selectFirst("script[type=application/ld+json]").data());
                assertThat(data.get("@context").asString()).isEqualTo("https://schema.org");
                assertThat(data.get("@type").asString()).isIn("ScholarlyArticle", "CreativeWork");
                assertThat(data.get("name").asString()).isEqualTo(work.reference().title());
                assertThat(data.get("url").asString())
                        .isEqualTo(page.selectFirst("link[rel=canonical]").attr("href"))
                        .startsWith(site.url() + "works/");
            }
        }
    }

    @Test
    void hostileTextIsTextEverywhere() throws IOException {
        eachPage(
                hostile,
                (file, page) -> {
                    for (Element script : page.select("script")) {
                        boolean isData = script.attr("type").equals("application/ld+json");
                        String source = script.attr("src").replace(hostile.url(), "./");
                        assertThat(isData || source.matches("\\.{1,2}/[a-z-]+\\.js"))
                                .as("%s: %s", file, script)
                                .isTrue();
                    }
                    for (Element element : page.getAllElements()) {
                        element.attributes()
                                .forEach(attribute ->
                                        assertThat(attribute.getKey())
                                                .as("%s: %s", file, element)
                                                .doesNotStartWith("on"));
                    }
                });
    }

    @Test
    void everyAddressLeadsToAFileOfTheSiteOrToALinkOfAWork() throws IOException {
        for (StaticSite site : sites()) {
            Set<String> known = new TreeSet<>();
            for (Work work : site.works()) {
                work.reference().links().stream().map(Link::url).forEach(known::add);
                for (Mention mention : work.mentions()) {
                    mention.reference().links().stream().map(Link::url).forEach(known::add);
                }
                String arxiv = work.reference().arxiv();
                String doi = work.reference().doi();
                known.addAll(List.of("https://arxiv.org/abs/" + arxiv, "https://doi.org/" + doi));
            }
            eachPage(
                    site,
                    (file, page) -> {
                        for (Element link :
                                page.select("a[href], link[href], script[src], img[src]")) {
                            String address =
                                    link.hasAttr("href") ? link.attr("href") : link.attr("src");
                            leads(site, file, address, known);
                        }
                    });
        }
    }

    /// Identifiers may hold signs that addresses write as numbers.
    private static String decoded(String address) {
        return address.startsWith("https://doi.org/")
                ? URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8)
                : address;
    }

    private static void leads(StaticSite site, Path file, String address, Set<String> known) {
        boolean written = known.contains(address) || known.contains(decoded(address));
        if (address.startsWith("#") || written) {
            return;
        }
        Path place = site.folder().relativize(file);
        URI from = URI.create(site.url() + place.toString().replace('\\', '/').replace("=", "%3D"));
        String whole = from.resolve(address.replaceFirst("[?#].*$", "")).toString();
        assertThat(whole).as("%s in %s", address, place).startsWith(site.url());
        String path =
                URLDecoder.decode(whole.substring(site.url().length()), StandardCharsets.UTF_8);
        Path target = site.folder().resolve(path.isEmpty() ? "index.html" : path);
        assertThat(target).as("%s in %s", address, place).isRegularFile();
    }

    @Test
    void theSitemapHasEveryWorkAndOnlyPagesThatAreThere() throws Exception {
        for (StaticSite site : sites()) {
            List<String> addresses =
                    Jsoup.parse(
                                    Files.readString(site.folder().resolve("sitemap.xml")),
                                    Parser.xmlParser())
                            .select("loc")
                            .eachText();
            Set<String> paths = new TreeSet<>();
            for (String address : addresses) {
                assertThat(address).startsWith(site.url());
                String path =
                        URLDecoder.decode(
                                address.substring(site.url().length()), StandardCharsets.UTF_8);
                assertThat(site.folder().resolve(path)).exists();
                paths.add(path);
            }
            for (Work work : site.works()) {
                assertThat(paths).contains(FileNames.work(work.id()));
            }
            assertThat(Files.readString(site.folder().resolve("robots.txt")))
                    .contains("Sitemap: " + site.url() + "sitemap.xml");
        }
    }

    @Test
    void feedsOfAllAndOfEachListAreWholeAndHoldWhatTheirFormAsksFor() throws Exception {
        for (StaticSite site : sites()) {
            List<Path> feeds;
            try (Stream<Path> all = Files.walk(site.folder())) {
                feeds = all.filter(file -> file.toString().endsWith(".atom")).toList();
            }
            assertThat(feeds).hasSizeGreaterThan(1);
            String all = Files.readString(site.folder().resolve("feed.json"));
            assertThat(Jackson.MAPPER.readTree(all).get("items").size())
                    .isEqualTo(Math.min(50, site.works().size()));
            for (Path feed : feeds) {
                atom(feed, site.url());
                String json = feed.toString().replaceFirst("atom$", "json");
                JsonNode own = Jackson.MAPPER.readTree(Files.readString(Path.of(json)));
                assertThat(own.get("version").asString()).endsWith("/version/1.1");
                assertThat(own.get("items").isArray()).isTrue();
                own.get("items")
                        .forEach(item -> assertThat(item.get("id").asString()).isNotEmpty());
            }
        }
    }

    /// As [RFC 4287](https://www.rfc-editor.org/rfc/rfc4287) demands of a feed and its entries.
    private static void atom(Path feed, String base) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.newDocumentBuilder().parse(new ByteArrayInputStream(Files.readAllBytes(feed)));
        Document atom = Jsoup.parse(Files.readString(feed), Parser.xmlParser());
        assertThat(atom.select("feed > id, feed > title, feed > updated")).hasSize(3);
        assertThat(atom.select("feed > link[rel=self]").attr("href")).startsWith(base);
        for (Element entry : atom.select("entry")) {
            assertThat(entry.select("> id, > title, > updated")).as("%s", entry).hasSize(3);
            assertThat(entry.selectFirst("> id").text()).startsWith(base + "works/");
        }
    }

    @Test
    void noTwoNamesShareAFileAlsoWhereCaseDoesNotCount() {
        List<String> ids =
                List.of(
                        "a:b",
                        "a_b",
                        "A:b",
                        "a=3ab",
                        "a b",
                        "a/b",
                        "a%2Fb",
                        "a.b",
                        ".b",
                        "..",
                        "é",
                        "e",
                        "x".repeat(300),
                        "x".repeat(301),
                        "CON",
                        "con");
        Set<String> files =
                ids.stream()
                        .map(FileNames::work)
                        .map(name -> name.toLowerCase(java.util.Locale.ROOT))
                        .collect(Collectors.toSet());
        assertThat(files).hasSize(ids.size());
        assertThat(files).allMatch(name -> name.matches("works/[a-z0-9=_-][a-z0-9._=-]{0,200}"));
    }
}
