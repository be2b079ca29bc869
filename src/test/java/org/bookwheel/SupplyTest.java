package org.bookwheel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.bookwheel.testing.Jackson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;

/// What the program is made of is known: the jar holds a bill of materials and the licences of all
/// that it bundles, and what builds and carries it is pinned.
class SupplyTest {

    private static final Pattern PROPERTY = Pattern.compile("\\$\\{(.+?)\\}");

    private static final String BILL = "/META-INF/sbom/bookwheel.cdx.json";

    private static JsonNode bill() throws IOException {
        try (InputStream bill = SupplyTest.class.getResourceAsStream(BILL)) {
            assertThat(bill)
                    .as("%s, which Maven builds with the classes unless it is offline", BILL)
                    .isNotNull();
            return Jackson.MAPPER.readTree(bill);
        }
    }

    /// The versions in the bill, by name.
    private static Map<String, String> listed() throws IOException {
        Map<String, String> listed = new TreeMap<>();
        bill().get("components")
                .forEach(one ->
                        listed.put(one.get("name").asString(), one.get("version").asString()));
        return listed;
    }

    private static String text(Element element, String name) {
        NodeList found = element.getElementsByTagName(name);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent();
    }

    @Test
    void everyDependencyOfTheProgramIsInTheBillAndNoneOfItsTests() throws Exception {
        Map<String, String> listed = listed();
        Element pom =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(Path.of("pom.xml").toFile())
                        .getDocumentElement();
        NodeList dependencies = pom.getElementsByTagName("dependency");
        assertThat(dependencies.getLength()).isGreaterThan(15);
        for (int i = 0; i < dependencies.getLength(); i++) {
            Element one = (Element) dependencies.item(i);
            String name = text(one, "artifactId");
            if (text(one, "scope").equals("import")) {
                continue;
            }
            if (text(one, "scope").equals("test")) {
                assertThat(listed).as("only tests need it").doesNotContainKey(name);
            } else {
                String version =
                        PROPERTY.matcher(text(one, "version"))
                                .replaceAll(property -> text(pom, property.group(1)));
                assertThat(listed).containsEntry(name, version);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.eclipse.jetty.server.Server",
                "org.eclipse.jetty.util.Callback",
                "jakarta.servlet.Servlet",
                "kotlin.Unit",
                "org.slf4j.Logger",
                "reactor.core.publisher.Mono",
                "org.reactivestreams.Publisher",
                "com.fasterxml.jackson.annotation.JsonProperty",
                "org.apache.lucene.queries.CommonTermsQuery"
            })
    void whatDependenciesBringAlongIsInTheBill(String type) throws Exception {
        Path jar =
                Path.of(
                        Class.forName(type)
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toURI());
        assertThat(
                        listed().entrySet().stream()
                                .map(one -> one.getKey() + "-" + one.getValue() + ".jar"))
                .contains(jar.getFileName().toString());
    }

    @Test
    void eachOfThemHasALicenceWithItsText() throws IOException {
        JsonNode components = bill().get("components");
        assertThat(components).hasSizeGreaterThan(20);
        for (JsonNode one : components) {
            assertThat(one.get("licenses")).as(one.get("name").asString()).isNotEmpty();
            JsonNode license = one.get("licenses").get(0).get("license");
            assertThat(license.get("id").asString())
                    .isIn("Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "EPL-2.0", "MIT", "MIT-0");
            byte[] text =
                    Base64.getMimeDecoder().decode(license.get("text").get("content").asString());
            assertThat(new String(text, StandardCharsets.UTF_8))
                    .hasSizeGreaterThan(900)
                    .containsIgnoringCase("warrant");
        }
    }

    @Test
    void theNoticesThatLibrariesBringAreKept() {
        for (String file :
                List.of(
                        "commonmark/META-INF/LICENSE.txt",
                        "jsoup/META-INF/jsoup/LICENSE",
                        "slf4j-api/META-INF/LICENSE.txt",
                        "slf4j-simple/META-INF/LICENSE.txt",
                        "lucene-core/META-INF/NOTICE.txt",
                        "org.eclipse.jgit/about.html",
                        "jackson-core/META-INF/FastDoubleParser-LICENSE")) {
            assertThat(SupplyTest.class.getResource("/META-INF/licenses/" + file))
                    .as(file)
                    .isNotNull();
        }
    }

    @Test
    void actionsAndImagesArePinnedByDigest() throws IOException {
        List<String> used =
                Files.readAllLines(Path.of(".github/workflows/verify.yml")).stream()
                        .filter(line -> line.contains("uses:"))
                        .toList();
        assertThat(used)
                .isNotEmpty()
                .allMatch(Pattern.compile("@[0-9a-f]{40} # v\\d+\\.\\d+\\.\\d+$").asPredicate());
        List<String> images =
                Files.readAllLines(Path.of("src/packaging/Dockerfile")).stream()
                        .filter(line -> line.startsWith("FROM "))
                        .toList();
        assertThat(images)
                .isNotEmpty()
                .allMatch(Pattern.compile("@sha256:[0-9a-f]{64}( AS \\w+)?$").asPredicate());
    }
}
