package org.bookwheel.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.bookwheel.search.Clause;
import org.bookwheel.search.SentenceWords;
import org.bookwheel.search.lucene.index.Lexicon;
import org.bookwheel.search.lucene.index.TermForms;
import org.bookwheel.search.lucene.index.Vocabulary;
import org.bookwheel.search.lucene.index.WorkDocument;
import org.bookwheel.search.text.Stem;
import org.bookwheel.search.text.Words;

/// The words of an index that a typed word may have been meant for: one error away from four
/// letters on, two from eight; a swap of neighbours is one; never in words with digits, in short
/// ones in capitals, in the coined name of a work, in a word that builds sentences or that many
/// works use.
final class NearWords {

    private static final int ONE_FROM = 4;
    private static final int TWO_FROM = 8;
    private static final int LONGEST_ACRONYM = 5;

    /// Words that are tried for one typed.
    private static final int MOST = 5;

    /// What an error costs, in the same unit as the logarithm of how many works have the word.
    private static final double ERROR = 5;

    /// The first letter is hardly ever the wrong one.
    private static final double FIRST_LETTER = 3;

    private static final double FREQUENT = 0.5;

    /// A word that no more works have may be an error that they share.
    private static final int SHARED = 2;

    private static final double RARE = 2;

    private static final double UNKNOWN = 30;

    /// More works than this hardly share an error.
    private static final int RARELY = 100;

    /// A word so many times as frequent is more likely than the one typed.
    private static final int MANY_TIMES = 20;

    /// What forms of a word end in, the longest first.
    private static final List<String> ENDINGS =
            List.of("ations", "ation", "ings", "ions", "ing", "ion", "ies", "ied", "es", "ed", "s");

    /// A way to read a word.
    ///
    /// @param cost the lower the likelier
    record Way(String form, boolean isAsTyped, double cost) {
        /// Whether it is a word as typed that no work has.
        boolean isUnknown() {
            return isAsTyped && cost >= UNKNOWN;
        }
    }

    private final Lexicon lexicon;
    private final Deadline deadline;

    /// @param deadline after which no more words are looked for
    NearWords(Lexicon lexicon, Deadline deadline) {
        this.lexicon = lexicon;
        this.deadline = deadline;
    }

    /// All ways to read a word, the likeliest first.
    List<Way> of(Clause.Word word) throws IOException {
        String form = form(word);
        int works = works(form);
        List<Way> ways = new ArrayList<>();
        ways.add(new Way(form, true, asTyped(form, works, word.open())));
        boolean digits = hasDigit(form);
        boolean name = lexicon.works(new Term(WorkDocument.NAME, form)) > 0;
        boolean used = works > RARELY || SentenceWords.isEnglish(form);
        boolean certain = digits || name || used || isAcronym(word.text());
        if (form.length() >= ONE_FROM && !certain) {
            int most = form.length() >= TWO_FROM ? 2 : 1;
            for (int errors = 1; errors <= most && ways.size() == 1; errors++) {
                near(form, errors, works, ways);
            }
        }
        ways.sort(Comparator.comparingDouble(Way::cost));
        return ways.subList(0, Math.min(ways.size(), MOST));
    }

    /// The word that was probably meant by one that some works have: one error away, and in many
    /// times as many works.
    Optional<String> better(Clause.Word word) throws IOException {
        String form = form(word);
        int works = lexicon.works(new Term(WorkDocument.ANY, form));
        boolean rare = works > 0 && works <= RARELY && works * MANY_TIMES <= lexicon.works();
        if (!rare || form.length() <= ONE_FROM) {
            return Optional.empty();
        }
        for (Way way : of(word)) {
            boolean near = Math.abs(way.form().length() - form.length()) <= 1;
            boolean other = !way.isAsTyped() && !way.form().equals(Stem.of(form));
            int others = lexicon.works(new Term(WorkDocument.ANY, way.form()));
            if (other && near && others >= works * MANY_TIMES) {
                return Optional.of(way.form());
            }
        }
        return Optional.empty();
    }

    /// Whether a word is short and in capitals.
    private static boolean isAcronym(String typed) {
        return typed.length() <= LONGEST_ACRONYM && typed.equals(typed.toUpperCase(Locale.ROOT));
    }

    private static boolean hasDigit(String form) {
        return form.chars().anyMatch(Character::isDigit);
    }

    private static String form(Clause.Word word) {
        return Words.of(word.text()).stream().findFirst().map(one -> one.form()).orElse("");
    }

    private double asTyped(String form, int works, boolean open) throws IOException {
        if (works > SHARED) {
            return 0;
        }
        return works > 0 || open && lexicon.begins(form) ? RARE : UNKNOWN;
    }

    /// How many works have a word, or another form of it. A word with an error may have the stem of
    /// something else (`genrating` that of `genre`), so some word must begin as it does without its
    /// ending.
    private int works(String form) throws IOException {
        int works = lexicon.works(new Term(WorkDocument.ANY, form));
        int forms = lexicon.works(new Term(WorkDocument.ANY, TermForms.stem(form)));
        return forms > works && lexicon.begins(withoutEnding(form)) ? forms : works;
    }

    private static String withoutEnding(String form) {
        String ending =
                ENDINGS.stream()
                        .filter(one ->
                                form.endsWith(one) && form.length() - one.length() >= ONE_FROM)
                        .findFirst()
                        .orElse("");
        return form.substring(0, form.length() - ending.length());
    }

    /// The most frequent word of which the beginning is one error away from what was typed; none if
    /// there are words that begin as typed.
    Optional<String> beginning(String form) throws IOException {
        boolean digits = hasDigit(form);
        if (form.length() < ONE_FROM || digits || deadline.shouldExit() || lexicon.begins(form)) {
            return Optional.empty();
        }
        Vocabulary vocabulary = lexicon.vocabulary();
        String sameLetter = vocabulary.beginning(form, 1);
        return Optional.ofNullable(sameLetter == null ? vocabulary.beginning(form, 0) : sameLetter);
    }

    /// @param works how many have the word as typed: then it is meant, unless many times as many
    ///   have another one that begins with the same letter
    private void near(String form, int errors, int works, List<Way> ways) throws IOException {
        if (deadline.shouldExit()) {
            return;
        }
        int least = works > SHARED ? works * MANY_TIMES : 1;
        List<Way> found = new ArrayList<>();
        Vocabulary.Visitor visitor =
                (word, others) -> {
                    boolean first = word.charAt(0) != form.charAt(0);
                    if (!hasDigit(word) && !(first && works > 0)) {
                        double frequent = FREQUENT * Math.log(others);
                        double cost = errors * ERROR + (first ? FIRST_LETTER : 0) - frequent;
                        found.add(new Way(word, false, cost));
                    }
                };
        lexicon.vocabulary().near(form, errors, least, visitor);
        found.sort(Comparator.comparing(Way::form));
        ways.addAll(found);
    }
}
