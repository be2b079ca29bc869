package org.bookwheel;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// No class needs another one of its package that needs it, and a package can be seen at once.
class ClassRingsTest {

    private static final int MOST_CLASSES = 40;

    /// Rings that stay, by package: a form writes an entry in other forms, which are what is left
    /// of it without a slot, and an entry says in which form it was written.
    private static final Map<String, Set<String>> MEANT =
            Map.of("org.bookwheel.style", Set.of("EntryForm", "Omission", "WrittenEntry"));

    /// By package the names of its classes, each with those of the same package that it uses;
    /// nested ones count as the class that they stand in.
    private static final Map<String, Map<String, Set<String>>> USES = uses();

    private static Map<String, Map<String, Set<String>>> uses() {
        Map<String, Map<String, Set<String>>> uses = new TreeMap<>();
        new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.bookwheel")
                        .stream()
                        .filter(each -> !each.getSimpleName().equals("package-info"))
                        .forEach(each -> add(each, uses));
        return uses;
    }

    private static void add(JavaClass user, Map<String, Map<String, Set<String>>> uses) {
        Set<String> used =
                uses.computeIfAbsent(user.getPackageName(), name -> new TreeMap<>())
                        .computeIfAbsent(outermost(user), name -> new TreeSet<>());
        user.getDirectDependenciesFromSelf().stream()
                .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                .filter(target -> target.getPackageName().equals(user.getPackageName()))
                .map(ClassRingsTest::outermost)
                .filter(target -> !target.equals(outermost(user)))
                .forEach(used::add);
    }

    private static String outermost(JavaClass each) {
        return each.getEnclosingClass().map(ClassRingsTest::outermost).orElse(each.getSimpleName());
    }

    static List<String> packages() {
        return List.copyOf(USES.keySet());
    }

    @Test
    void thePackagesAreSeen() {
        assertThat(packages())
                .contains(
                        "org.bookwheel.list",
                        "org.bookwheel.extract.model",
                        "org.bookwheel.search.lucene",
                        "org.bookwheel.server.http",
                        "org.bookwheel.cli");
    }

    @ParameterizedTest
    @MethodSource("packages")
    void noClassesNeedEachOther(String name) {
        Map<String, Set<String>> uses = USES.get(name);
        Set<String> rings = new TreeSet<>();
        for (String each : uses.keySet()) {
            for (String other : reached(each, uses)) {
                boolean isRing = !other.equals(each) && reached(other, uses).contains(each);
                if (isRing
                        && !MEANT.getOrDefault(name, Set.of()).containsAll(Set.of(each, other))) {
                    rings.add(each + " and " + other);
                }
            }
        }
        assertThat(rings).as("classes of %s that need each other", name).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("packages")
    void aPackageCanBeSeenAtOnce(String name) {
        assertThat(USES.get(name).keySet())
                .as("classes of %s", name)
                .hasSizeLessThanOrEqualTo(MOST_CLASSES);
    }

    private static Set<String> reached(String from, Map<String, Set<String>> uses) {
        Set<String> reached = new HashSet<>();
        List<String> next = List.copyOf(uses.get(from));
        while (!next.isEmpty()) {
            next =
                    next.stream()
                            .filter(reached::add)
                            .flatMap(name -> uses.get(name).stream())
                            .toList();
        }
        return reached;
    }
}
