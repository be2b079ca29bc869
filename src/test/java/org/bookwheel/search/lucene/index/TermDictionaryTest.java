package org.bookwheel.search.lucene.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.OutputStreamDataOutput;
import org.apache.lucene.util.BytesRef;
import org.bookwheel.testing.DrawnWorks;
import org.bookwheel.testing.ForAll;
import org.bookwheel.work.Work;
import org.junit.jupiter.api.Test;

/// The terms of works, counted without keeping the works.
class TermDictionaryTest {

    private static List<Work> works(Random random) {
        return new DrawnWorks(random).works(40);
    }

    private static TermCounts counts(List<Work> works) throws IOException {
        TermCounts counts = new TermCounts();
        for (Work work : works) {
            counts.add(WorkDocument.of(work, false));
        }
        return counts;
    }

    private static TermDictionary dictionary(List<Work> works) throws IOException {
        try (TermCounts counts = counts(works)) {
            return counts.dictionary();
        }
    }

    /// All terms of a field, each with how many works have it.
    private static Map<String, Integer> terms(TermCursor cursor) throws IOException {
        Map<String, Integer> terms = new TreeMap<>();
        for (BytesRef term = cursor.next(); term != null; term = cursor.next()) {
            terms.put(term.utf8ToString(), cursor.works());
        }
        return terms;
    }

    private static void compare(TermDictionary one, TermDictionary other) throws IOException {
        assertThat(one.works()).isEqualTo(other.works());
        for (String field : other.fields().keySet()) {
            assertThat(one.works(field)).as(field).isEqualTo(other.works(field));
            assertThat(one.length(field)).as(field).isEqualTo(other.length(field));
            assertThat(terms(one.fields().get(field).cursor()))
                    .as(field)
                    .isEqualTo(terms(other.fields().get(field).cursor()));
        }
    }

    @Test
    void termsAreThoseOfAnIndexOfTheSameWorks() {
        ForAll.cases(
                3,
                TermDictionaryTest::works,
                works -> {
                    TermDictionary counted = dictionary(works);
                    try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
                        IndexBuilder.build(directory, works::forEach);
                        try (DirectoryReader reader = DirectoryReader.open(directory)) {
                            assertThat(counted.works()).isEqualTo(reader.numDocs());
                            for (String field : counted.fields().keySet()) {
                                assertThat(terms(counted.fields().get(field).cursor()))
                                        .as(field)
                                        .isEqualTo(terms(TermCursor.of(reader, field)));
                                assertThat(counted.length(field))
                                        .as(field)
                                        .isEqualTo(reader.getSumTotalTermFreq(field));
                                assertThat(counted.works(field))
                                        .as(field)
                                        .isEqualTo(reader.getDocCount(field));
                            }
                        }
                    }
                });
    }

    @Test
    void worksThatGoAndComeLeaveTheTermsOfThoseThatStay() {
        ForAll.cases(
                3,
                TermDictionaryTest::works,
                works -> {
                    int half = works.size() / 2;
                    List<Work> before = works.subList(0, half + 1);
                    List<Work> after = works.subList(half / 2, works.size());
                    try (TermCounts lost = counts(works.subList(0, half / 2));
                            TermCounts got = counts(works.subList(half + 1, works.size()))) {
                        compare(
                                TermCounts.dictionary(dictionary(before), lost, got),
                                dictionary(after));
                    }
                });
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        ForAll.cases(
                3,
                TermDictionaryTest::works,
                works -> {
                    TermDictionary written = dictionary(works);
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                    written.write(new OutputStreamDataOutput(bytes));
                    compare(
                            TermDictionary.read(new ByteArrayDataInput(bytes.toByteArray())),
                            written);
                });
    }
}
