package org.bookwheel.search.lucene.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;
import org.bookwheel.work.Work;
import org.bookwheel.work.WorkJson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The words near to one that was typed are those that Lucene's automata find. Words are drawn of
/// few letters, so that many are near to each other.
class VocabularyTest {

    private static final int WORKS = 300;
    private static final int TYPED = 400;
    private static final List<String> LETTERS = List.of("a", "b", "c", "z", "7", "я", "λ", "𝔾");

    private final Random random = new Random(Long.getLong("seed", 4));
    private final Directory directory = new ByteBuffersDirectory();

    /// All words, and how many works have each.
    private final TreeMap<String, Integer> words = new TreeMap<>();

    private DirectoryReader reader;
    private Vocabulary vocabulary;

    @BeforeEach
    void index() throws IOException {
        List<Work> works = new ArrayList<>();
        for (int i = 0; i < WORKS; i++) {
            List<String> title = new ArrayList<>();
            for (int j = 0; j < 6; j++) {
                title.add(drawn());
            }
            String json = "{\"title\":\"Of %s, %d\"}".formatted(String.join(" ", title), i);
            works.add(WorkJson.readWork(json));
        }
        IndexBuilder.build(directory, works::forEach);
        reader = DirectoryReader.open(directory);
        vocabulary = Vocabulary.of(reader, WorkDocument.ANY);
        // what is no error away from itself, and nothing else is shown
        var terms = org.apache.lucene.index.MultiTerms.getTerms(reader, WorkDocument.ANY);
        var each = terms.iterator();
        for (var term = each.next(); term != null; term = each.next()) {
            String word = term.utf8ToString();
            int length = word.codePointCount(0, word.length());
            if (TermForms.isWord(word.codePointAt(0)) && length >= Vocabulary.SHORTEST) {
                words.put(word, reader.docFreq(new Term(WorkDocument.ANY, term)));
            }
        }
    }

    @AfterEach
    void close() throws IOException {
        reader.close();
        directory.close();
    }

    private String drawn() {
        StringBuilder word = new StringBuilder();
        // one letter after another: the first ones are the most frequent
        for (int i = 2 + random.nextInt(8); i > 0; i--) {
            word.append(LETTERS.get(random.nextInt(1 + random.nextInt(LETTERS.size()))));
        }
        return word.toString();
    }

    @Test
    void justThoseWordsAreNearThatAnAutomatonFinds() {
        int found = 0;
        for (int i = 0; i < TYPED; i++) {
            String typed = drawn();
            int errors = 1 + i % 2;
            int least = 1 + random.nextInt(3);
            var near = new CharacterRunAutomaton(automaton(typed, errors));
            TreeMap<String, Integer> expected = new TreeMap<>();
            words.forEach((word, works) -> {
                if (works >= least && !word.equals(typed) && near.run(word)) {
                    expected.put(word, works);
                }
            });
            TreeMap<String, Integer> shown = new TreeMap<>();
            vocabulary.near(typed, errors, least, shown::put);
            assertThat(shown).as("near to %s with %d errors", typed, errors).isEqualTo(expected);
            found += shown.size();
        }
        assertThat(found).as("words found in all").isGreaterThan(TYPED);
    }

    @Test
    void theMostFrequentBeginningIsTheOneThatAnAutomatonFinds() {
        int found = 0;
        for (int i = 0; i < TYPED; i++) {
            String typed = drawn() + drawn();
            int certain = i % 2;
            int cut = typed.offsetByCodePoints(0, certain);
            Automaton beginnings =
                    Operations.concatenate(
                            List.of(
                                    Automata.makeString(typed.substring(0, cut)),
                                    automaton(typed.substring(cut), 1),
                                    Automata.makeAnyString()));
            var near = new CharacterRunAutomaton(Operations.determinize(beginnings, 100_000));
            String expected =
                    words.keySet().stream()
                            .filter(near::run)
                            .max(
                                    Comparator.comparing((String word) -> words.get(word))
                                            .thenComparing(Comparator.reverseOrder()))
                            .orElse(null);
            assertThat(vocabulary.beginning(typed, certain))
                    .as("what begins like %s, %d letters for certain", typed, certain)
                    .isEqualTo(expected);
            found += expected == null ? 0 : 1;
        }
        assertThat(found).as("beginnings found").isGreaterThan(TYPED / 20);
    }

    private static Automaton automaton(String text, int errors) {
        return new LevenshteinAutomata(text, true).toAutomaton(errors);
    }
}
