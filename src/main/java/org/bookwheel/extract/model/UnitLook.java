package org.bookwheel.extract.model;

import java.util.List;
import org.bookwheel.extract.name.Labels;
import org.bookwheel.extract.name.WordClasses;
import org.bookwheel.extract.name.WordTable;
import org.bookwheel.extract.text.Shape;
import org.bookwheel.extract.text.Token;
import org.bookwheel.extract.unit.Unit;

/// What a unit looks like as a whole, as small numbers.
final class UnitLook {

    private static final int FUNCTION = 1 << WordClasses.number("function");
    private static final int SENTENCE = 1 << WordClasses.number("sentence");

    private static final int[] LENGTHS = {1, 2, 4, 7, 13, 26, 61};
    private static final int LONG_LINK = 4;
    private static final int LABEL_TOKENS = 8;
    private static final int LONGEST_MEANING = 60;

    final UnitFacts facts;
    int words;
    int links;
    boolean paperLink;
    boolean codeLink;
    boolean inPageLink;
    boolean fileLink;
    boolean personLink;
    int firstLink;
    boolean beginsWithLink;
    int linkedWords;
    boolean longLink;
    boolean linksSayWhat = true;
    int capitals;
    int functionWords;
    int sentenceWords;
    boolean venue;
    boolean year;
    boolean institution;
    int people;
    double nameWeight;
    boolean arxiv;
    boolean address;
    boolean etAl;
    int stops;
    boolean quoted;
    boolean mostlyDate;
    boolean thirdPerson;
    int firstStyle;
    int endShape;
    int startShape;
    String firstWord = "";
    int firstClasses;
    int titleWords;
    String label = "";
    String whole = "";
    boolean hasTitleColumn;

    UnitLook(UnitFacts facts) {
        this.facts = facts;
        List<Token> tokens = facts.tokens;
        int dates = 0;
        int link = 0;
        int inLink = 0;
        int letters = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.link() > 0 && token.link() != link) {
                links++;
                inLink = 0;
                link(facts.linkKinds[i]);
            }
            link = token.link();
            arxiv |= token.kind() == Token.Kind.ARXIV;
            address |= token.kind() == Token.Kind.ADDRESS;
            stops += token.isSign('.') ? 1 : 0;
            quoted |= i < 2 && token.isOneOf("\"“«《「『");
            if (!token.isWord()) {
                continue;
            }
            int classes = facts.words[i].classes();
            if (words == 0) {
                beginsWithLink = token.link() > 0;
                firstWord = token.key();
                firstClasses = classes;
                firstStyle = token.styles() & 7;
                String text = token.text();
                thirdPerson =
                        Character.isUpperCase(text.charAt(0))
                                && text.length() > 3
                                && text.endsWith("s")
                                && !text.endsWith("ss");
            }
            titleWords += facts.words[i].weight() <= -1 ? 1 : 0;
            words++;
            letters += token.key().length();
            linkedWords += token.link() > 0 ? 1 : 0;
            longLink |= token.link() > 0 && ++inLink >= LONG_LINK && !facts.linkWords[i];
            linksSayWhat &= token.link() == 0 || facts.linkWords[i];
            capitals += Character.isUpperCase(token.text().charAt(0)) ? 1 : 0;
            functionWords += (classes & FUNCTION) != 0 ? 1 : 0;
            sentenceWords += (classes & SENTENCE) != 0 ? 1 : 0;
            venue |=
                    facts.venues[i] == UnitFacts.NAME || facts.venues[i] == UnitFacts.EVERYDAY_NAME;
            year |= token.year() > 0;
            institution |= facts.institutions[i] > 0;
            nameWeight += facts.words[i].weight();
            dates += facts.words[i].month() || token.kind() == Token.Kind.NUMBER ? 1 : 0;
            etAl |=
                    token.key().equals("et")
                            && i + 1 < tokens.size()
                            && tokens.get(i + 1).key().equals("al");
        }
        for (Segment segment : facts.coarse.all()) {
            people += segment.is(Segment.Look.PEOPLE) ? 1 : 0;
        }
        mostlyDate = dates * 2 > words;
        linksSayWhat &= linkedWords > 0;
        whole = letters < LONGEST_MEANING ? Token.keys(tokens, 0, tokens.size()) : "";
        startShape = tokens.isEmpty() ? Shape.NONE : facts.shapes[0];
        endShape = tokens.isEmpty() ? Shape.NONE : facts.shapes[tokens.size() - 1];
        label = label(tokens);
        for (String column : facts.passage.columns()) {
            hasTitleColumn |= Labels.is(column, "title");
        }
    }

    private void link(int kind) {
        firstLink = firstLink == 0 ? kind : firstLink;
        paperLink |= kind == UnitFacts.PAPER_LINK;
        codeLink |= kind == UnitFacts.CODE_LINK;
        inPageLink |= kind == UnitFacts.IN_PAGE_LINK;
        fileLink |= kind == UnitFacts.FILE_LINK || kind == UnitFacts.FILE_LINK + 1;
        personLink |= kind == UnitFacts.PERSON_LINK;
    }

    private static String label(List<Token> tokens) {
        for (int i = 0; i < Math.min(LABEL_TOKENS, tokens.size()); i++) {
            if (tokens.get(i).isOneOf(":：")) {
                String label = Token.keys(tokens, 0, i);
                List<String> fields = Labels.fields(label);
                return label.isEmpty() ? "" : fields.isEmpty() ? "?" : fields.getFirst();
            }
        }
        return "";
    }

    Unit unit() {
        return facts.unit;
    }

    /// How many words, in eight classes.
    int length() {
        int length = 0;
        while (length < LENGTHS.length && words >= LENGTHS[length]) {
            length++;
        }
        return length;
    }

    boolean isShort() {
        return words >= 1 && words <= 3;
    }

    boolean isLong() {
        return words >= 13;
    }

    int nameWeight() {
        return words == 0 ? 0 : Math.clamp(Math.round(nameWeight / words), -3, 4);
    }

    int share(int part) {
        return words == 0 ? 0 : 4 * part / words;
    }

    /// What the whole text means as a link's text or a label, or empty text.
    String meaning() {
        if (whole.isEmpty()) {
            return "";
        }
        String link = WordTable.LINK_WORDS.first(whole);
        return link.isEmpty() ? WordTable.LABELS.first(whole) : link;
    }

    /// What is counted of all units of a shape.
    boolean[] counted(boolean hasBelow, boolean paperBelow) {
        return new boolean[] {
            paperLink,
            codeLink,
            inPageLink,
            fileLink,
            beginsWithLink,
            words > 0 && linkedWords == words,
            longLink,
            (firstStyle & 1) != 0,
            venue,
            year,
            people > 0,
            sentenceWords > 0,
            hasBelow,
            !label.isEmpty(),
            paperBelow,
            linksSayWhat,
            functionWords > 0,
            unit().continued() > 0,
            isShort(),
            isLong()
        };
    }

    static long bits(boolean[] flags) {
        long bits = 0;
        for (boolean one : flags) {
            bits = bits << 1 | (one ? 1 : 0);
        }
        return bits;
    }

    static final String[] COUNTED = {
        "paper-link",
        "code-link",
        "in-page-link",
        "file-link",
        "begins-with-link",
        "all-linked",
        "long-link",
        "bold",
        "venue",
        "year",
        "people",
        "sentence",
        "below",
        "label",
        "paper-below",
        "link-words",
        "function",
        "continued",
        "short",
        "long"
    };
}
