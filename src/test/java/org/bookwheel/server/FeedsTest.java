package org.bookwheel.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.bookwheel.testing.Answer;
import org.bookwheel.testing.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;

/// Any search is a feed, what was added latest first, and a browser's own search.
class FeedsTest {

    private static final Site SITE = Site.ofSeeds();

    private static Document xml(Answer answer, String type) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo(type);
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(answer.bytes()));
        } catch (Exception malformed) {
            throw new AssertionError(answer.text(), malformed);
        }
    }

    private static Document atom(Site site, String search) {
        Answer answer = site.get("/feed.atom" + search);
        return xml(answer, "application/atom+xml; charset=utf-8");
    }

    private static List<Element> all(Object in, String name) {
        NodeList nodes =
                in instanceof Document document
                        ? document.getElementsByTagNameNS("*", name)
                        : ((Element) in).getElementsByTagNameNS("*", name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static String text(Element in, String name) {
        return all(in, name).getFirst().getTextContent();
    }

    private static String link(Object in, String rel) {
        return all(in, "link").stream()
                .filter(link -> link.getAttribute("rel").equals(rel))
                .map(link -> link.getAttribute("href"))
                .findFirst()
                .orElse("");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?q=serving", "?venue=MLSys&venue=OSDI&year=2020..2024&size=50"})
    void aFeedHoldsTheWorksOfItsSearchLatestAddedFirst(String search) {
        Answer found =
                SITE.get("/api/v1/search" + (search.isEmpty() ? "?" : search + "&") + "sort=added");
        List<Element> entries = all(atom(SITE, search), "entry");
        assertThat(entries.stream().map(entry -> text(entry, "title")))
                .containsExactlyElementsOf(found.titles());
        List<Instant> dates =
                entries.stream().map(entry -> Instant.parse(text(entry, "updated"))).toList();
        assertThat(dates).isSortedAccordingTo(Comparator.reverseOrder());
        JsonNode json = SITE.get("/feed.json" + search).json();
        assertThat(json.get("items").valueStream().map(item -> item.get("title").asString()))
                .containsExactlyElementsOf(found.titles());
    }

    @Test
    void everyAddressInAFeedIsWholeAndLeadsSomewhere() {
        Document feed = atom(SITE, "?q=serving&venue=MLSys");
        assertThat(link(feed, "self")).isEqualTo(SITE.url() + "/feed.atom?q=serving&venue=MLSys");
        assertThat(link(feed, "alternate"))
                .isEqualTo(SITE.url() + "/?q=serving&venue=MLSys&sort=added");
        assertThat(text(feed.getDocumentElement(), "title"))
                .isEqualTo("Bookwheel: serving, Venue MLSys");
        for (Element entry : all(feed, "entry")) {
            assertThat(text(entry, "id")).isEqualTo(link(entry, "alternate"));
            assertThat(SITE.getFrom(text(entry, "id")).status()).isEqualTo(200);
            assertThat(text(entry, "summary")).contains("MLSys").contains("Named in ");
        }
    }

    @Test
    void aLongFeedGoesOnInTheNext() {
        Document first = atom(SITE, "?year=2024");
        Answer next = SITE.getFrom(link(first, "next"));
        Document second = xml(next, "application/atom+xml; charset=utf-8");
        assertThat(all(second, "id").stream().map(Element::getTextContent))
                .hasSize(21)
                .doesNotContainAnyElementsOf(
                        all(first, "id").stream().map(Element::getTextContent).toList());
        assertThat(link(atom(SITE, "?year=2024&page=6"), "next")).isEmpty();
        assertThat(SITE.get("/feed.json?year=2024").json().get("next_url").asString())
                .isEqualTo(SITE.url() + "/feed.json?year=2024&page=2");
        assertThat(SITE.get("/feed.json?size=5").json().get("next_url").asString())
                .isEqualTo(SITE.url() + "/feed.json?page=2&size=5");
    }

    @Test
    void anEntryIsDatedByTheDayOnWhichAListFirstNamedIt(@TempDir Path folder) {
        String works =
                """
                {"title":"Old and Just Added","year":2011,"venue":"SOSP","added":"2026-11-03"}
                {"title":"New and Added Before","year":2026,"added":"2026-10-30"}
                {"title":"Added Nobody Knows When","year":2019}
                """;
        try (Site site = Site.ofWorks(folder, works)) {
            Document feed = atom(site, "");
            assertThat(
                            all(feed, "entry").stream()
                                    .map(one -> text(one, "title") + ", " + text(one, "updated")))
                    .containsExactly(
                            "Old and Just Added, 2026-11-03T00:00:00Z",
                            "New and Added Before, 2026-10-30T00:00:00Z",
                            "Added Nobody Knows When, 2019-01-01T00:00:00Z");
            assertThat(text(feed.getDocumentElement(), "updated"))
                    .isEqualTo("2026-11-03T00:00:00Z");
            JsonNode items = site.get("/feed.json?added=2026-11").json().get("items");
            assertThat(items).hasSize(1);
            assertThat(items.get(0).get("date_published").asString())
                    .isEqualTo("2026-11-03T00:00:00Z");
        }
    }

    @Test
    void theTitleOfAFeedNamesTheQueryAndAllFilters() {
        Document feed = atom(SITE, "?q=serving&year=2022..2024&has=code&added=7d");
        assertThat(text(feed.getDocumentElement(), "title"))
                .isEqualTo(
                        "Bookwheel: serving, Year 2022–2024, Has code, Added in the last 7 days");
        assertThat(link(feed, "self")).endsWith("?q=serving&year=2022..2024&has=code&added=7d");
    }

    @Test
    void aJsonFeedSaysWhatItIs() {
        Answer answer = SITE.get("/feed.json?q=thoughts");
        assertThat(answer.header("Content-Type")).isEqualTo("application/feed+json; charset=utf-8");
        JsonNode feed = answer.json();
        assertThat(feed.get("version").asString()).isEqualTo("https://jsonfeed.org/version/1.1");
        JsonNode item = feed.get("items").get(0);
        assertThat(item.get("id").asString()).isEqualTo(item.get("url").asString());
        assertThat(item.get("external_url").asString()).startsWith("https://");
        assertThat(item.get("date_published").asString()).isEqualTo("2024-01-01T00:00:00Z");
        assertThat(item.get("content_text").asString()).isNotBlank();
    }

    @Test
    void aReaderThatHasAFeedIsNotSentItAgain() {
        Answer answer = SITE.get("/feed.atom?q=serving");
        assertThat(
                        SITE.get("/feed.atom?q=serving", "If-None-Match", answer.header("ETag"))
                                .status())
                .isEqualTo(304);
    }

    @Test
    void aBadSearchIsNoFeed() {
        Answer answer = SITE.get("/feed.atom?year=soon");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem().get("detail").asString()).contains("2022..2024");
    }

    @Test
    void oddTextKeepsAFeedWhole(@TempDir Path folder) throws IOException {
        Path works =
                Files.writeString(
                        folder.resolve("works.jsonl"),
                        """
                        {"title": "A <b>]]>&amp; \\u0000\\u001B\\uFFFE Title 😀", \
                        "tags": ["\\u0001\\"<&'"], "authors": ["<author>"], "summary": "a\\nb ]]> c"}
                        """,
                        StandardCharsets.UTF_8);
        try (Site site = Site.of(folder.resolve("index"), works)) {
            Element entry = all(atom(site, ""), "entry").getFirst();
            assertThat(text(entry, "title")).startsWith("A <b>]]>&amp; ").endsWith(" Title 😀");
            assertThat(text(entry, "name")).isEqualTo("<author>");
            assertThat(all(entry, "category").getFirst().getAttribute("term")).endsWith("\"<&'");
            assertThat(text(entry, "updated")).isEqualTo("1970-01-01T00:00:00Z");
            assertThat(site.get("/feed.json").json().get("items")).hasSize(1);
        }
    }

    @Test
    void aBrowserLearnsWhereToSearch() {
        Document description =
                xml(
                        SITE.get("/opensearch.xml"),
                        "application/opensearchdescription+xml; charset=utf-8");
        Element root = description.getDocumentElement();
        assertThat(root.getNamespaceURI()).isEqualTo("http://a9.com/-/spec/opensearch/1.1/");
        assertThat(text(root, "ShortName").length()).isBetween(1, 16);
        for (Element url : all(root, "Url")) {
            String template = url.getAttribute("template");
            assertThat(template).startsWith(SITE.url() + "/").contains("{searchTerms}");
            Answer answer =
                    SITE.getFrom(
                            template.replace("{searchTerms}", "kv%20cache")
                                    .replace("{startPage?}", ""));
            assertThat(answer.status()).as(template).isEqualTo(200);
            assertThat(answer.header("Content-Type")).startsWith(url.getAttribute("type"));
        }
    }

    @Test
    void theAddressBarGetsSuggestionsThatLeadSomewhere() {
        Answer answer = SITE.get("/opensearch/suggest?q=serverl");
        assertThat(answer.header("Content-Type"))
                .isEqualTo("application/x-suggestions+json; charset=utf-8");
        JsonNode suggestions = answer.json();
        assertThat(suggestions.get(0).asString()).isEqualTo("serverl");
        assertThat(suggestions.get(1).valueStream().map(JsonNode::asString))
                .contains("ServerlessLLM");
        int size = suggestions.get(1).size();
        assertThat(suggestions.get(2)).hasSize(size);
        assertThat(suggestions.get(3)).hasSize(size);
        for (JsonNode address : suggestions.get(3)) {
            assertThat(SITE.getFrom(address.asString()).status()).isEqualTo(200);
        }
        assertThat(
                        SITE.get("/opensearch/suggest?q=osdi")
                                .json()
                                .get(3)
                                .valueStream()
                                .map(JsonNode::asString))
                .contains(SITE.url() + "/?venue=OSDI");
    }

    @Test
    void wholeAddressesComeOnlyFromAHostThatIsAdmitted() {
        for (String said : List.of("https", "javascript")) {
            Answer answer = SITE.get("/opensearch.xml", "X-Forwarded-Proto", said);
            assertThat(answer.text()).contains(SITE.url()).doesNotContain(said + "://localhost");
        }
    }
}
