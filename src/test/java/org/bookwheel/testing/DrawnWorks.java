package org.bookwheel.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.bookwheel.catalogue.Catalogue;
import org.bookwheel.search.Facet;
import org.bookwheel.search.Presence;
import org.bookwheel.search.SearchQuery;
import org.bookwheel.work.Link;
import org.bookwheel.work.Mention;
import org.bookwheel.work.Origin;
import org.bookwheel.work.Work;

/// Works and queries drawn from few words, so that they meet.
public final class DrawnWorks {

    private static final List<String> WORDS =
            List.of(
                    "Cache",
                    "caches",
                    "KV-Cache",
                    "KVCache",
                    "kvcache",
                    "KV",
                    "Serving",
                    "Models",
                    "model",
                    "Déjà",
                    "Vu",
                    "μ-Serve",
                    "u-serve",
                    "GPT-3",
                    "gpt3",
                    "C++",
                    "C",
                    "FP8",
                    "8-bit",
                    "检索增强",
                    "Retrieval-Augmented",
                    "Generation",
                    "llama.cpp",
                    "Prefill",
                    "and",
                    "Decode",
                    "Ångström",
                    "NeurIPS",
                    "Lovelace");
    private static final List<String> VENUES = List.of("OSDI", "SOSP", "NeurIPS", "arXiv");
    private static final List<String> PLACES = List.of("MIT", "Peking University", "Université Vu");
    private static final List<String> PEOPLE =
            List.of("Ada Lovelace", "Ion Stoica", "José Cache", "Wei Model");
    private static final List<String> TAGS =
            List.of("Key-Value Cache", "key value caches", "LLM", "LLMs", "Serving", "C++");
    private static final List<String> LISTS = List.of("a.md", "awesome.md", "b/c.md");

    private final Drawn drawn;

    public DrawnWorks(Random random) {
        drawn = new Drawn(random);
    }

    /// Some works, of which a few state nothing but a title.
    public List<Work> works(int most) {
        List<Mention> mentions = new ArrayList<>();
        for (int line = 1; line <= 1 + drawn.below(most); line++) {
            mentions.add(entry(line).at(drawn.of(LISTS), line));
        }
        return Catalogue.of(mentions, List.of()).works();
    }

    private Entry entry(int line) {
        Entry entry = Entry.of(words(6));
        if (drawn.oneIn(6)) {
            return entry;
        }
        if (drawn.oneIn(2)) {
            entry.arxiv("2404.%05d".formatted(line));
        }
        if (drawn.oneIn(2)) {
            entry.venue(drawn.of(VENUES), Origin.ENTRY);
        }
        if (drawn.oneIn(2)) {
            int year = 2019 + drawn.below(4);
            entry.year(year, Origin.ENTRY).with(one -> one.date(date(year)));
        }
        if (drawn.oneIn(3)) {
            entry.link(Link.Rel.CODE, "https://example.org/code/" + line);
        }
        return entry.with(one -> {
            one.authors.addAll(drawn.upTo(2, () -> drawn.of(PEOPLE)));
            one.affiliations.addAll(drawn.upTo(2, () -> drawn.of(PLACES)));
            one.tags.addAll(drawn.upTo(2, () -> drawn.of(TAGS)));
            one.summary(drawn.oneIn(3) ? words(5) : "");
            one.note(drawn.oneIn(3) ? words(3) : "");
            one.shortName(drawn.oneIn(4) ? drawn.of(WORDS) : "");
        });
    }

    /// As finely as lists say it, or of the year before.
    private String date(int year) {
        String month = "%04d-%02d".formatted(year, 1 + drawn.below(12));
        return switch (drawn.below(4)) {
            case 0 -> month + "-%02d".formatted(1 + drawn.below(28));
            case 1 -> month;
            case 2 -> "%04d-12".formatted(year - 1);
            default -> "";
        };
    }

    private String words(int most) {
        StringBuilder words = new StringBuilder(drawn.of(WORDS));
        for (int i = drawn.below(most); i > 0; i--) {
            words.append(' ').append(drawn.of(WORDS));
        }
        return words.toString();
    }

    /// What somebody may ask of such works.
    public SearchQuery query() {
        SearchQuery query = SearchQuery.of(text()).page(1, 100);
        for (Facet facet : Facet.values()) {
            if (drawn.oneIn(6)) {
                query = query.where(facet, value(facet));
                query = drawn.oneIn(2) ? query.where(facet, value(facet)) : query;
            }
        }
        return drawn.oneIn(8) ? query.having(drawn.of(List.of(Presence.values()))) : query;
    }

    private String value(Facet facet) {
        if (drawn.oneIn(5)) {
            return Facet.NONE;
        }
        return switch (facet) {
            case VENUE -> drawn.of(VENUES);
            case YEAR -> drawn.of(List.of("2019", "2020", "2021", "1999", "2020..2021", ">=2021"));
            case MONTH ->
                    drawn.of(List.of("2019-12", "2020-05", "2020-01..2020-06", "2021-03..2022-12"));
            case AFFILIATION -> drawn.of(PLACES);
            case AUTHOR -> drawn.of(PEOPLE);
            case TAG -> drawn.of(TAGS);
            case LIST -> drawn.of(LISTS);
            case KIND -> drawn.of(List.of("paper", "resource"));
        };
    }

    /// Words of the works in other spellings, and the rest of the language.
    public String text() {
        StringBuilder text = new StringBuilder();
        for (int i = drawn.below(4); i > 0; i--) {
            text.append(part()).append(' ');
        }
        return drawn.oneIn(3) ? text.toString() : text.toString().strip();
    }

    private String part() {
        String word = respelt(drawn.of(WORDS));
        return switch (drawn.below(14)) {
            case 0 -> '"' + words(3) + '"';
            case 1 -> "-" + word;
            case 2 -> word + " OR " + drawn.of(WORDS);
            case 3 -> "(" + word + " OR " + drawn.of(WORDS) + ")";
            case 4 -> word.substring(0, 1 + drawn.below(word.length())) + "*";
            case 5 -> drawn.of(List.of("title:", "tag:", "name:", "list:")) + word;
            case 6 ->
                    "author:" + respelt(drawn.of(List.of("lovelace", "stoica", "cache", "models")));
            case 7 ->
                    drawn.of(
                            List.of(
                                    "venue:nips",
                                    "at:pku",
                                    "at:\"peking university\"",
                                    "venue:os"));
            case 8 ->
                    drawn.of(List.of("year:2020", "year:>=2020", "has:code", "in:2", "-has:venue"));
            case 9 -> "2404.0000" + drawn.below(10);
            default -> word;
        };
    }

    /// The same word in other letters.
    public String respelt(String word) {
        return switch (drawn.below(4)) {
            case 0 -> word.toUpperCase(java.util.Locale.ROOT);
            case 1 -> word.toLowerCase(java.util.Locale.ROOT);
            case 2 -> word.replace("e", "é").replace("a", "à");
            default -> word.replace("é", "e").replace('-', '‑');
        };
    }
}
