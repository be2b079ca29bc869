package org.bookwheel;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Which package may know which, and where each library lives.
class ArchitectureTest {

    private static final String ROOT = "org.bookwheel";

    /// The packages in the order of the data: each may use those before it.
    private static final List<String> ORDER =
            packages(
                    "store",
                    "work",
                    "authority",
                    "fielded",
                    "list",
                    "extract.name",
                    "extract.text",
                    "extract.address",
                    "extract.unit",
                    "extract.model",
                    "extract.outline",
                    "extract.field",
                    "extract",
                    "catalogue",
                    "style",
                    "lint",
                    "follow",
                    "search.text",
                    "search",
                    "diff",
                    "search.lucene.index",
                    "search.lucene",
                    "search.opensearch",
                    "export",
                    "history",
                    "library",
                    "keeping",
                    "server.link",
                    "server.page",
                    "server.http",
                    "server",
                    "mcp",
                    "site",
                    "cli",
                    "");

    /// How works come out of lists; what is found in them knows nothing of that.
    private static final List<String> READING =
            packages("list", "extract", "catalogue", "style", "lint", "diff", "follow");

    /// What those who answer leave to others.
    private static final List<String> UPKEEP =
            packages(
                    "search.lucene",
                    "search.lucene.index",
                    "search.opensearch",
                    "follow",
                    "store",
                    "history",
                    "keeping",
                    "style",
                    "lint",
                    "diff");

    /// What may not be used although it comes before.
    private static final Map<String, List<String>> STRANGERS =
            Map.ofEntries(
                    Map.entry(ROOT + ".server.link", UPKEEP),
                    Map.entry(ROOT + ".server.page", UPKEEP),
                    Map.entry(
                            ROOT + ".server.http",
                            and(UPKEEP, packages("server.link", "server.page"))),
                    Map.entry(ROOT + ".server", UPKEEP),
                    Map.entry(ROOT + ".mcp", UPKEEP),
                    Map.entry(
                            ROOT + ".search.text",
                            packages(
                                    "authority",
                                    "list",
                                    "extract",
                                    "catalogue",
                                    "style",
                                    "lint",
                                    "diff",
                                    "follow")),
                    Map.entry(ROOT + ".search", READING),
                    Map.entry(ROOT + ".search.lucene", READING),
                    Map.entry(ROOT + ".search.lucene.index", READING),
                    Map.entry(ROOT + ".search.opensearch", READING),
                    Map.entry(
                            ROOT + ".export",
                            packages(
                                    "list",
                                    "extract",
                                    "catalogue",
                                    "style",
                                    "lint",
                                    "diff",
                                    "follow",
                                    "search.text",
                                    "search",
                                    "search.lucene",
                                    "search.lucene.index",
                                    "search.opensearch")));

    /// Each library with the packages that may use it.
    private static final Map<String, List<String>> HOMES =
            Map.ofEntries(
                    Map.entry("org.commonmark..", packages("list")),
                    Map.entry("org.jsoup..", packages("list", "fielded")),
                    Map.entry("org.snakeyaml..", packages("list", "fielded")),
                    Map.entry("de.siegmar.fastcsv..", packages("fielded")),
                    Map.entry("org.eclipse.jgit..", packages("history")),
                    Map.entry(
                            "org.apache.lucene..",
                            packages("search.lucene", "search.lucene.index", "search.opensearch")),
                    Map.entry("io.javalin..", packages("server", "server.http")),
                    Map.entry("org.eclipse.jetty..", packages("server", "server.http")),
                    Map.entry("io.prometheus..", packages("server.http")),
                    Map.entry("jakarta.servlet..", packages("server", "server.http")),
                    Map.entry("org.slf4j..", packages("server", "server.http")),
                    Map.entry("picocli..", packages("cli")),
                    Map.entry("io.modelcontextprotocol..", packages("mcp")),
                    Map.entry("reactor..", packages("mcp")),
                    Map.entry("tools.jackson.databind..", packages("mcp", "search.opensearch")),
                    Map.entry("org.opensearch.client..", packages("search.opensearch")),
                    Map.entry("org.apache.hc..", packages("search.opensearch")),
                    Map.entry(
                            "tools.jackson..",
                            packages(
                                    "work",
                                    "fielded",
                                    "lint",
                                    "export",
                                    "server",
                                    "server.page",
                                    "server.http",
                                    "mcp",
                                    "search.opensearch",
                                    "site",
                                    "cli")));

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages(ROOT);

    private static List<String> packages(String... names) {
        return Stream.of(names).map(name -> name.isEmpty() ? ROOT : ROOT + "." + name).toList();
    }

    private static List<String> and(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    static List<String> order() {
        return ORDER;
    }

    static Stream<String> libraries() {
        return HOMES.keySet().stream().sorted();
    }

    @Test
    void theClassesAreSeen() {
        assertThat(CLASSES).hasSizeGreaterThan(30);
    }

    @Test
    void everyPackageHasItsPlace() {
        assertThat(CLASSES.stream().map(JavaClass::getPackageName).distinct())
                .containsExactlyInAnyOrderElementsOf(ORDER);
    }

    @ParameterizedTest
    @MethodSource("order")
    void aPackageKnowsOnlyThoseBeforeIt(String name) {
        List<String> unknown =
                new ArrayList<>(ORDER.subList(ORDER.indexOf(name) + 1, ORDER.size()));
        unknown.addAll(STRANGERS.getOrDefault(name, List.of()));
        if (!unknown.isEmpty()) {
            noClasses()
                    .that()
                    .resideInAPackage(name)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(unknown.toArray(String[]::new))
                    .check(CLASSES);
        }
    }

    @Test
    void noPackagesKnowEachOther() {
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @ParameterizedTest
    @MethodSource("libraries")
    void aLibraryIsUsedAtHome(String library) {
        noClasses()
                .that()
                .resideOutsideOfPackages(HOMES.get(library).toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(CLASSES);
    }

    @Test
    void everyLibraryHasAHome() {
        List<String> known = new ArrayList<>(HOMES.keySet());
        known.addAll(List.of("java..", "javax.management..", "javax.xml..", ROOT + ".."));
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(known.toArray(String[]::new))
                .check(CLASSES);
    }

    @Test
    void onlyTheChoiceOfABackendNamesIt() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + ".search.lucene..", ROOT + ".search.opensearch..")
                .and()
                .doNotHaveFullyQualifiedName(ROOT + ".keeping.Backend")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + ".search.lucene..", ROOT + ".search.opensearch..")
                .check(CLASSES);
    }

    @Test
    void onlyTheProgramWritesToTheTerminal() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".cli")
                .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
                .check(CLASSES);
    }
}
