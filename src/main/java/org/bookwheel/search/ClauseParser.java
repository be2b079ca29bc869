package org.bookwheel.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bookwheel.search.text.PrintedText;
import org.bookwheel.search.text.Word;
import org.bookwheel.search.text.Words;

/// Reads typed text into clauses. Never fails: what does not parse is words. The language is the
/// table [Syntax], which the page's help and the tests share.
///
/// Groups go eight deep, a query has at most 160 words and two beginnings `quant*`; what is beyond
/// that is left out or counts as words, so that no text makes an index work long.
public final class ClauseParser {

    static final int DEEPEST = 8;
    static final int MOST_WORDS = 160;
    static final int MOST_PREFIXES = 2;

    private final Lexer lexer;
    private int words;
    private int prefixes;

    private ClauseParser(String text) {
        this.lexer = new Lexer(PrintedText.print(text));
    }

    public static Clause parse(String text) {
        ClauseParser parser = new ClauseParser(text);
        List<Clause> all = new ArrayList<>();
        while (parser.lexer.hasNext()) {
            parser.either(0).ifPresent(all::add);
            if (parser.lexer.isClose()) {
                parser.lexer.next();
            }
        }
        return all.size() == 1 ? closedLetter(all.getFirst()) : flat(all);
    }

    /// A letter alone is the beginning of too much.
    private static Clause closedLetter(Clause clause) {
        boolean letter =
                clause instanceof Clause.Word(String text, boolean open)
                        && Words.of(text).getFirst().form().length() == 1;
        return letter ? closed(clause) : clause;
    }

    /// `a b OR c`: OR binds less than standing side by side.
    private Optional<Clause> either(int depth) {
        List<Clause> choices = new ArrayList<>();
        all(depth).ifPresent(choices::add);
        while (lexer.isOr()) {
            lexer.next();
            all(depth).ifPresent(choices::add);
        }
        if (choices.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(choices.size() == 1 ? choices.getFirst() : new Clause.Any(choices));
    }

    private Optional<Clause> all(int depth) {
        List<Clause> all = new ArrayList<>();
        while (lexer.hasNext() && !lexer.isClose() && !lexer.isOr()) {
            one(depth).ifPresent(all::add);
        }
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(all.size() == 1 ? all.getFirst() : flat(all));
    }

    private Optional<Clause> one(int depth) {
        Lexer.Token token = lexer.next();
        return switch (token.type()) {
            case OPEN -> group(depth);
            case MINUS -> one(depth).map(inside -> new Clause.Not(closed(inside)));
            case PHRASE -> phrase(token.text());
            case FIELD -> field(token, depth);
            case WORD -> word(token, Optional.empty());
            case OR, CLOSE -> Optional.empty();
        };
    }

    /// What is excluded is so as typed: `-quant` leaves `quantisation` in.
    private static Clause closed(Clause clause) {
        return switch (clause) {
            case Clause.Word(String text, boolean open) -> new Clause.Word(text, false);
            case Clause.In(SearchField field, Clause inside) ->
                    new Clause.In(field, closed(inside));
            case Clause.All(List<Clause> all) ->
                    new Clause.All(all.stream().map(ClauseParser::closed).toList());
            case Clause.Any(List<Clause> any) ->
                    new Clause.Any(any.stream().map(ClauseParser::closed).toList());
            default -> clause;
        };
    }

    /// Beyond the deepest group brackets say nothing.
    private Optional<Clause> group(int depth) {
        if (depth >= DEEPEST) {
            return Optional.empty();
        }
        Optional<Clause> inside = either(depth + 1);
        if (lexer.isClose()) {
            lexer.next();
        }
        return inside;
    }

    private Optional<Clause> phrase(String text) {
        List<Word> found = Words.of(text);
        int left = MOST_WORDS - words;
        words += found.size();
        if (found.isEmpty() || left <= 0) {
            return Optional.empty();
        }
        int end = found.size() > left ? found.get(left - 1).end() : text.length();
        String kept = text.substring(0, end).strip();
        // one word alone, too: quoted words are meant as they are typed
        return Optional.of(new Clause.Phrase(kept));
    }

    /// `title:cache`, `year:>=2023`, `has:code`; what is no field is words.
    private Optional<Clause> field(Lexer.Token token, int depth) {
        Optional<Clause> particular = Particulars.of(token.text(), lexer.peekWord());
        if (particular.isPresent()) {
            lexer.next();
            return particular;
        }
        Optional<SearchField> field = SearchField.of(token.text());
        if (field.isEmpty() || !lexer.hasValue()) {
            return word(new Lexer.Token(Lexer.Type.WORD, token.text(), false), Optional.empty());
        }
        Lexer.Token value = lexer.next();
        Optional<Clause> clause =
                switch (value.type()) {
                    case PHRASE -> phrase(value.text());
                    case OPEN -> group(depth);
                    default -> word(value, field);
                };
        return clause.map(inside -> new Clause.In(field.get(), inside));
    }

    /// A typed word may be an identifier, a beginning, or several words: `client/server`.
    private Optional<Clause> word(Lexer.Token token, Optional<SearchField> field) {
        Optional<String> id = field.isPresent() ? Optional.empty() : Identified.key(token.text());
        if (id.isPresent()) {
            return Optional.of(new Clause.Id(id.get()));
        }
        String text = token.text();
        List<Word> found = Words.of(text);
        if (text.endsWith("*") && found.size() == 1 && prefixes < MOST_PREFIXES) {
            String form = found.getFirst().form();
            if (form.length() >= 2) {
                prefixes++;
                return Optional.of(new Clause.Prefix(form));
            }
        }
        List<Clause> clauses = new ArrayList<>();
        int i = 0;
        while (i < found.size() && words < MOST_WORDS) {
            int end = Math.min(endOfRun(found, i), i + MOST_WORDS - words);
            String run = text.substring(found.get(i).start(), found.get(end - 1).end());
            boolean last = end == found.size() && found.getLast().end() == text.length();
            clauses.add(
                    end - i > 1
                            ? new Clause.Phrase(run)
                            : new Clause.Word(run, token.open() && last));
            words += end - i;
            i = end;
        }
        if (clauses.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(clauses.size() == 1 ? clauses.getFirst() : new Clause.All(clauses));
    }

    /// Where a run of words ends that touch each other, as those of Chinese do.
    private static int endOfRun(List<Word> words, int start) {
        int end = start + 1;
        while (end < words.size() && words.get(end).start() == words.get(end - 1).end()) {
            end++;
        }
        return end;
    }

    /// All in one row: `a (b c)` asks for the same as `a b c`.
    private static Clause flat(List<Clause> clauses) {
        List<Clause> flat = new ArrayList<>();
        for (Clause clause : clauses) {
            if (clause instanceof Clause.All(List<Clause> inner)) {
                flat.addAll(inner);
            } else {
                flat.add(clause);
            }
        }
        return new Clause.All(flat);
    }
}
