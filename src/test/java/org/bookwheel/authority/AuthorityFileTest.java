package org.bookwheel.authority;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.bookwheel.authority.AuthorityFile.Sense;
import org.bookwheel.work.Titles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the heads of the tables of venues and institutions promise.
class AuthorityFileTest {

    private static final Map<String, Set<String>> KINDS =
            Map.of(
                    "venues.tsv",
                    Set.of(
                            "conference",
                            "workshop",
                            "journal",
                            "magazine",
                            "preprint",
                            "book-series"),
                    "institutions.tsv",
                    Set.of("university", "company", "laboratory", "institute", "agency"));

    @ParameterizedTest
    @ValueSource(strings = {"venues.tsv", "institutions.tsv"})
    void oneSpellingLeadsToOneRow(String table) {
        Map<String, Authority> owners = new HashMap<>();
        List<String> twice = new ArrayList<>();
        for (Authority one : all(table)) {
            for (String name : one.names()) {
                Authority owner = owners.putIfAbsent(Titles.key(name), one);
                if (owner != null && owner != one) {
                    twice.add(name + " (" + owner.name() + ", " + one.name() + ")");
                }
            }
        }
        assertEquals(List.of(), twice, "spellings of " + table + " that stand in two rows");
    }

    @ParameterizedTest
    @ValueSource(strings = {"venues.tsv", "institutions.tsv"})
    void oneDomainLeadsToOneRow(String table) {
        Map<String, Authority> owners = new HashMap<>();
        List<String> twice = new ArrayList<>();
        for (Authority one : all(table)) {
            for (String domain : one.domains()) {
                Authority owner = owners.putIfAbsent(domain, one);
                if (owner != null && owner != one) {
                    twice.add(domain + " (" + owner.name() + ", " + one.name() + ")");
                }
            }
        }
        assertEquals(List.of(), twice, "domains of " + table + " that stand in two rows");
    }

    @ParameterizedTest
    @ValueSource(strings = {"venues.tsv", "institutions.tsv"})
    void everyRowHasFiveColumnsAndAKnownKindAndIsInItsPlace(String table) {
        List<String[]> rows = AuthorityFile.rows(table);
        String before = "";
        for (String[] row : rows) {
            assertEquals(5, row.length, "columns of " + row[0] + " in " + table);
            assertTrue(
                    KINDS.get(table).contains(row[1]),
                    row[0] + " in " + table + " has the unknown kind " + row[1]);
            String name = row[0].toLowerCase(Locale.ROOT);
            assertTrue(
                    before.compareTo(name) < 0,
                    row[0] + " in " + table + " stands behind " + before + ", but sorts before it");
            before = name;
        }
    }

    @Test
    void everyEverydayNameIsTheNameOfAVenueOrAnInstitution() {
        List<String> unknown = new ArrayList<>();
        for (String[] row : AuthorityFile.rows("everyday-names.tsv")) {
            String key = Titles.key(row[1]);
            boolean known =
                    AuthorityFile.venues().spelling(key).isPresent()
                            || AuthorityFile.institutions().spelling(key).isPresent();
            if (!known) {
                unknown.add(row[1]);
            }
        }
        assertEquals(List.of(), unknown, "names in no table of names");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Phys. Rev. Lett. | Physical Review Letters",
                "PRL | Physical Review Letters",
                "Astrophys. J. | ApJ",
                "Mon. Not. R. Astron. Soc. | MNRAS",
                "Astronomy and Astrophysics | A&A",
                "J. Am. Chem. Soc. | JACS",
                "Angew. Chem. Int. Ed. | Angewandte Chemie",
                "Acta Mater. | Acta Materialia",
                "Nat. Rev. Mol. Cell Biol. | Nature Reviews Molecular Cell Biology",
                "Nat Ecol Evol | Nature Ecology & Evolution",
                "PLoS Comput Biol | PLOS Computational Biology",
                "N Engl J Med | NEJM",
                "Ann. Intern. Med. | Annals of Internal Medicine",
                "Lancet Digital Health | Lancet Digital Health",
                "J. Neurosci. | Journal of Neuroscience",
                "J. Pers. Soc. Psychol. | Journal of Personality and Social Psychology",
                "Psychol. Rev. | Psychological Review",
                "AER | American Economic Review",
                "Q. J. Econ. | Quarterly Journal of Economics",
                "J. Financ. Econ. | Journal of Financial Economics",
                "Am. Sociol. Rev. | American Sociological Review",
                "APSR | American Political Science Review",
                "Ann. Math. | Annals of Mathematics",
                "Invent. Math. | Inventiones Mathematicae",
                "J. R. Stat. Soc. C | Journal of the Royal Statistical Society: Series C",
                "J. Mach. Learn. Res. | JMLR",
                "Digital Humanities Quarterly | Digital Humanities Quarterly",
                "Philos. Stud. | Philosophical Studies",
                "Harvard Law Review | Harvard Law Review",
                "Br. J. Educ. Technol. | British Journal of Educational Technology",
                "Linguist. Inq. | Linguistic Inquiry",
                "Geophys. Res. Lett. | Geophysical Research Letters",
                "Atmos. Chem. Phys. | Atmospheric Chemistry and Physics",
                "Appl. Therm. Eng. | Applied Thermal Engineering",
                "Quantum Sci. Technol. | QST",
                "medRxiv | medRxiv",
                "SocArXiv | SocArXiv"
            })
    void journalsOfAllFieldsAreFoundAsPeopleWriteThem(String written, String name) {
        assertEquals(
                name,
                AuthorityFile.venues().find(written).map(Authority::name).orElse("nothing"),
                written);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NTU | Nanyang Technological University",
                "HKUST | Hong Kong University of Science and Technology",
                "MPI-SWS | Max Planck Institute for Software Systems",
                "USTC | University of Science and Technology of China",
                "ORNL | Oak Ridge National Laboratory",
                "LLNL | Lawrence Livermore National Laboratory",
                "Mass General Brigham | Massachusetts General Hospital",
                "St. Jude | St. Jude Children's Research Hospital",
                "Sanger Institute | Wellcome Sanger Institute",
                "四川大学华西医院 | West China Hospital",
                "AIIMS | All India Institute of Medical Sciences",
                "MPI for Biogeochemistry | Max Planck Institute for Biogeochemistry",
                "UFCG | Universidade Federal de Campina Grande",
                "World Labs | World Labs"
            })
    void institutionsAreFoundByTheirShortNames(String written, String name) {
        assertEquals(
                name,
                AuthorityFile.institutions().find(written).map(Authority::name).orElse("nothing"),
                written);
    }

    @Test
    void anAmbiguousNameSaysSo() {
        assertEquals(Sense.TOPIC, sense("Nature"));
        assertEquals(Sense.TOPIC, sense("brain"));
        assertEquals(Sense.WORD, sense("FAST"));
        assertEquals(Sense.NAME, sense("NeurIPS"));
    }

    private static Sense sense(String venue) {
        return AuthorityFile.venues().spelling(Titles.key(venue)).orElseThrow().sense();
    }

    private static AuthorityFile file(String table) {
        return table.equals("venues.tsv") ? AuthorityFile.venues() : AuthorityFile.institutions();
    }

    private static List<Authority> all(String table) {
        return file(table).all();
    }
}
