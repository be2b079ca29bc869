package org.bookwheel.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.bookwheel.search.Clause;
import org.bookwheel.search.ClauseParser;
import org.bookwheel.search.ClausePrinter;
import org.bookwheel.search.text.Stem;
import org.bookwheel.search.text.Words;
import org.bookwheel.testing.Browser;
import org.bookwheel.testing.StaticSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Words, stems and the query language are the same in Java and in the browser: both run the tables
/// in `src/test/resources/vectors`.
class WordVectorsTest {

    private static final Path VECTORS = Path.of("src/test/resources/vectors");

    private static final String SHOWN =
            """
            const { dayText } = await import('./engine/days.js');
            const show = (clause) => {
              switch (clause.type) {
                case 'word': return `word(${clause.text}${clause.open ? '…' : ''})`;
                case 'in': return `in(${clause.field} ${show(clause.clause)})`;
                case 'years': return `years(${clause.from} ${clause.to})`;
                case 'added': return `added(${dayText(clause)})`;
                case 'has': return `has(${clause.what})`;
                case 'lists': return `lists(${clause.least})`;
                case 'id': return `id(${clause.key})`;
                case 'not': return `not(${show(clause.clause)})`;
                case 'phrase': case 'prefix': return `${clause.type}(${clause.text})`;
                default: return `${clause.type}(${clause.clauses.map(show).join(' ')})`;
              }
            };
            """;

    @RegisterExtension final Browser browser = new Browser();

    @Test
    void aTextIsCutIntoTheSameWords() throws IOException {
        check(
                "words.tsv",
                text ->
                        Words.of(text).stream()
                                .map(word ->
                                        "%s=%s/%s"
                                                .formatted(
                                                        word.form(),
                                                        String.join("+", word.parts()),
                                                        String.join("/", word.others())))
                                .collect(Collectors.joining(" ")),
                """
                const { wordsOf } = await import('./engine/text.js');
                return (text) => wordsOf(text).map(({ form, parts, others }) => `${form}=${parts.join('+')}/${others.join('/')}`).join(' ');
                """);
    }

    @Test
    void aWordHasTheSameStem() throws IOException {
        check("stems.tsv", Stem::of, "return (await import('./engine/stem.js')).stem;");
    }

    @Test
    void aTypedTextIsReadIntoTheSameClauses() throws IOException {
        check(
                "queries.tsv",
                text -> {
                    Clause clause = ClauseParser.parse(text.replace("\\t", "\t"));
                    return shown(clause) + "\t" + ClausePrinter.print(clause);
                },
                SHOWN
                        + """
                        const { parse } = await import('./engine/parser.js');
                        const { print } = await import('./engine/printer.js');
                        return (text) => {
                          const clause = parse(text.replaceAll('\\\\t', '\\t'));
                          return `${show(clause)}\\t${print(clause)}`;
                        };
                        """);
    }

    /// @param script gives a function of a text
    private void check(String file, UnaryOperator<String> java, String script) throws IOException {
        List<String[]> rows =
                Files.readAllLines(VECTORS.resolve(file)).stream()
                        .filter(line -> !line.startsWith("# "))
                        .map(line -> line.split("\t", 2))
                        .toList();
        assertThat(rows).hasSizeGreaterThan(50);
        Page page = browser.open(StaticSite.ofSeeds().url());
        List<String> texts = rows.stream().map(row -> row[0]).toList();
        List<?> given =
                (List<?>)
                        page.evaluate(
                                "async (texts) => { const of = await (async () => {"
                                        + script
                                        + "})(); return texts.map(of); }",
                                texts);
        for (int i = 0; i < rows.size(); i++) {
            String text = rows.get(i)[0];
            assertThat(java.apply(text)).as("Java of %s", text).isEqualTo(rows.get(i)[1]);
            assertThat(given.get(i)).as("the browser of %s", text).isEqualTo(rows.get(i)[1]);
        }
    }

    private static String shown(Clause clause) {
        return switch (clause) {
            case Clause.Word(String text, boolean open) -> "word(" + text + (open ? "…" : "") + ")";
            case Clause.Phrase(String text) -> "phrase(" + text + ")";
            case Clause.Prefix(String text) -> "prefix(" + text + ")";
            case Clause.In(var field, Clause inside) ->
                    "in(%s %s)"
                            .formatted(
                                    field.name().toLowerCase(java.util.Locale.ROOT), shown(inside));
            case Clause.Years(int from, int to) -> "years(" + from + " " + to + ")";
            case Clause.Added(var days) -> "added(" + days.text() + ")";
            case Clause.Has has -> "has(" + has.what().text() + ")";
            case Clause.InLists(int least) -> "lists(" + least + ")";
            case Clause.Id(String key) -> "id(" + key + ")";
            case Clause.Not(Clause inside) -> "not(" + shown(inside) + ")";
            case Clause.All(List<Clause> all) -> "all(" + shown(all) + ")";
            case Clause.Any(List<Clause> any) -> "any(" + shown(any) + ")";
        };
    }

    private static String shown(List<Clause> clauses) {
        return clauses.stream().map(WordVectorsTest::shown).collect(Collectors.joining(" "));
    }
}
