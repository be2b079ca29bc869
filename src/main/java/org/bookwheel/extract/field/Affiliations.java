package org.bookwheel.extract.field;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.bookwheel.authority.Authority;
import org.bookwheel.authority.AuthorityFile;
import org.bookwheel.authority.NameWeights;
import org.bookwheel.extract.model.Role;
import org.bookwheel.work.Titles;

/// The institutions that an entry names, under their canonical names.
final class Affiliations {

    private static final AuthorityFile TABLE = AuthorityFile.institutions();

    private static final Pattern PUBLISHER =
            Pattern.compile("\\b(?:Press|Publishers?|Publishing|Verlag|Books)\\b");

    /// What names of institutions are shortened by, each with what stands for it in full.
    private static final List<Map.Entry<Pattern, String>> IN_FULL =
            List.of(
                    Map.entry(Pattern.compile("(?i)\\bUniv\\b\\.?"), "University"),
                    Map.entry(Pattern.compile("(?i)\\bInst\\b\\.?"), "Institute"),
                    Map.entry(Pattern.compile("(?i)\\bTech\\b\\.?$"), "Technology"),
                    Map.entry(Pattern.compile("(?i)^the "), ""),
                    Map.entry(Pattern.compile("(?i),? (?:Inc|Ltd|LLC|Corp|Co|GmbH)\\b\\.?$"), ""));

    private static final Pattern SEPARATOR =
            Pattern.compile("\\s*(?:[,;/|、，；+&→]|\\band\\b|\\bx\\b|×)\\s*");
    private static final Pattern EDGES =
            Pattern.compile(
                    "^[\\s.,;:()\\[\\]@*–—-]{1,6}(?:from |by |at )?|^(?:from|by|at) |[\\s.,;:()\\[\\]*–—-]{1,6}$");
    private static final Pattern OTHERS =
            Pattern.compile("(?i)[\\s,]{0,3}\\b(?:et\\.? ?al?|etc)\\b\\.?$");

    /// Before the institution that it is of.
    private static final Pattern DEPARTMENT =
            Pattern.compile(
                    "\\b(?:School|Department|Dept\\.?|Faculty|Division) of [^,;|()]{2,60}, (?=\\p{Lu})");

    private Affiliations() {}

    static List<String> of(Labelled labelled) {
        Set<String> all = new LinkedHashSet<>();
        for (Labelled.Run run : labelled.runs(Role.AFFILIATIONS)) {
            int behind = Math.min(run.last() + 1, labelled.size() - 1);
            if (!PUBLISHER.matcher(labelled.token(behind).text()).matches()) {
                add(labelled.text(run), all);
            }
        }
        return List.copyOf(all);
    }

    /// The institution that has exactly this name, which is no everyday word.
    static Optional<String> known(String name) {
        return TABLE.spelling(Titles.key(name))
                .filter(found ->
                        name.length() > 2
                                && found.text().equals(name)
                                && !NameWeights.isCommon(name)
                                && NameWeights.of(name) <= 0)
                .map(found -> found.authority().name());
    }

    private static void add(String text, Set<String> all) {
        String whole = trim(DEPARTMENT.matcher(text).replaceAll(""));
        boolean isPublisher = PUBLISHER.matcher(whole).find();
        Optional<Authority> one = isPublisher ? Optional.empty() : find(whole);
        if (one.isPresent()) {
            all.add(one.get().name());
            return;
        }
        for (String part : SEPARATOR.split(whole)) {
            String name = trim(part);
            boolean publisher = PUBLISHER.matcher(name).find();
            if (!publisher && !Titles.key(name).isEmpty()) {
                all.add(find(name).map(Authority::name).orElse(name));
            }
        }
    }

    private static String trim(String text) {
        String name = EDGES.matcher(text).replaceAll("");
        return EDGES.matcher(OTHERS.matcher(name).replaceFirst("")).replaceAll("");
    }

    static Optional<Authority> find(String name) {
        Optional<Authority> found = TABLE.find(name);
        if (found.isEmpty() && name.indexOf('.') > 0 && name.indexOf(' ') < 0) {
            found = TABLE.ofHost(name);
        }
        if (found.isEmpty()) {
            String plain = name;
            for (Map.Entry<Pattern, String> shortened : IN_FULL) {
                plain = shortened.getKey().matcher(plain).replaceAll(shortened.getValue());
            }
            found = TABLE.find(plain);
        }
        boolean capital = !name.isEmpty() && Character.isUpperCase(name.charAt(0));
        return found.isPresent() || !capital
                ? found
                : TABLE.nearest(Titles.key(name)).map(AuthorityFile.Spelling::authority);
    }
}
