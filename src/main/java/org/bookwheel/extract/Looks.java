package org.bookwheel.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.bookwheel.list.Block;
import org.bookwheel.list.Span;
import org.bookwheel.list.Style;
import org.bookwheel.work.Link;

/// What blocks look like before anything in them is understood.
final class Looks {

    private static final Set<String> SENTENCE_WORDS = WordSet.of("sentence");

    private Looks() {}

    /// The spans of an item's own text.
    static List<Span> own(Block.Item item) {
        for (Block block : item.content()) {
            if (block instanceof Block.Paragraph paragraph) {
                return paragraph.spans();
            }
            if (block instanceof Block.Heading heading) {
                return heading.spans();
            }
            if (block instanceof Block.Item) {
                break;
            }
        }
        return List.of();
    }

    static List<Span.Link> links(List<Span> spans) {
        List<Span.Link> links = new ArrayList<>();
        for (Span span : spans) {
            if (span instanceof Span.Link link) {
                links.add(link);
                links.addAll(links(link.label()));
            }
        }
        return links;
    }

    static boolean hasWebLink(List<Span> spans) {
        return links(spans).stream().anyMatch(link -> Link.isWeb(link.url()));
    }

    static int words(List<Span> spans) {
        return words(Span.plain(spans));
    }

    static int words(String text) {
        int words = 0;
        int ideographs = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = Character.isLetterOrDigit(c);
            words += letter && !inside ? 1 : 0;
            inside = letter || inside && c != ' ';
            ideographs += Character.isIdeographic(c) ? 1 : 0;
        }
        return words + ideographs / 2;
    }

    /// Whether every link is a mere `[pdf]` or `[code]` and hardly anything else stands there.
    static boolean isOnlyLinks(List<Span> spans) {
        List<Span.Link> links = links(spans);
        return links.stream().anyMatch(link -> Link.isWeb(link.url()) || words(link.label()) > 0)
                && isSmallTalk(outside(spans))
                && links.stream().allMatch(Looks::isLinkWord);
    }

    /// The words that stand outside of links.
    private static String outside(List<Span> spans) {
        List<Span> kept = new ArrayList<>(spans);
        kept.removeIf(Span.Link.class::isInstance);
        return Span.plain(kept).replaceAll("[\\[\\](){}（）|:：、/]", " ").strip();
    }

    /// What may stand beside links without being a title: nothing, a label, a date, a venue.
    private static boolean isSmallTalk(String text) {
        return words(text) == 0
                || !LinkWords.meaning(text).isEmpty()
                || Labels.isKnown(text)
                || words(text) <= 6 && Known.isVenueOrDate(text)
                || words(text) <= 8 && isVenueWithYear(text)
                || words(text) <= 16 && isOrigin(text);
    }

    /// Whether a line says who and where and links to it, and nothing else.
    static boolean isOrigin(List<Span> spans) {
        return isOnlyLinks(spans) && isOrigin(outside(spans));
    }

    /// `Imperial College London, TMI 2018`: who, from where, in which venue, and nothing else.
    private static boolean isOrigin(String text) {
        String[] parts = text.split("\\s?[,，;；]\\s?");
        boolean venue = Arrays.stream(parts).anyMatch(Looks::isBriefVenue);
        return venue
                && Arrays.stream(parts)
                        .allMatch(part ->
                                isBriefVenue(part)
                                        || PersonReader.likeness(part) > 1
                                        || InstitutionReader.listed(part).isPresent());
    }

    private static boolean isBriefVenue(String text) {
        return words(text) <= 7 && Known.isVenueOrDate(text)
                || words(text) <= 3 && VenueReader.read(text).year() > 0;
    }

    private static boolean isVenueWithYear(String text) {
        VenueReading venue = VenueReader.read(text);
        return venue.listed() && venue.beside() && words(venue.rest()) <= 2;
    }

    private static boolean isLinkWord(Span.Link link) {
        String label = link.plain();
        return words(label) == 0
                || label.startsWith("http")
                || !LinkWords.meaning(label).isEmpty()
                || VenueReader.read(label).isWhole();
    }

    /// Whether a text names people and nothing else.
    static boolean isPeople(List<Span> spans) {
        String text = Span.plain(spans);
        boolean setOff =
                spans.stream()
                        .anyMatch(span ->
                                span instanceof Span.Break line && line.hard()
                                        || span instanceof Span.Text words
                                                && words.styles().contains(Style.STRONG));
        if (text.length() > 2_000 || text.isEmpty() || setOff) {
            return false;
        }
        String[] names = text.split("[,;，、]|\\band\\b");
        double sum = 0;
        int likely = 0;
        for (String name : names) {
            double likeness = PersonReader.likeness(name);
            sum += Math.clamp(likeness, -3, 2);
            likely += likeness > 0 ? 1 : 0;
        }
        return sum / names.length > 0.4 && likely * 10 >= names.length * 7;
    }

    /// Whether a nested item names a work of its own rather than saying something of the one above.
    static boolean namesWork(Block.Item item) {
        List<Span> own = own(item);
        if (!hasWebLink(own)
                || isOnlyLinks(own)
                || Labelled.of(own).isLabelled()
                || isPeople(own)) {
            return false;
        }
        int linked = links(own).stream().mapToInt(link -> words(link.label())).sum();
        Span first =
                own.stream()
                        .filter(span -> !Span.plain(List.of(span)).isEmpty())
                        .findFirst()
                        .orElse(null);
        boolean leads =
                first instanceof Span.Link
                        || first instanceof Span.Text text && text.styles().contains(Style.STRONG);
        int words = words(own);
        return leads || linked * 2 >= words || words <= 30 && sentenceWords(own) == 0;
    }

    /// Whether a nested item without a link could be a title: some capitalised words, no sentence.
    static boolean isPlainTitle(Block.Item item) {
        List<Span> own = own(item);
        String text = Span.plain(own);
        int words = words(text);
        return words >= 4
                && words <= 30
                && Character.isUpperCase(Decoration.strip(text).codePointAt(0))
                && !text.endsWith(".")
                && sentenceWords(own) == 0
                && !isSaid(own)
                && !Labelled.of(own).isLabelled()
                && !isPeople(own);
    }

    /// Whether all of it is emphasised, as remarks are.
    private static boolean isSaid(List<Span> spans) {
        return spans.stream()
                .allMatch(span ->
                        span instanceof Span.Text text
                                && (text.text().isBlank()
                                        || text.styles().contains(Style.EMPHASIS)));
    }

    /// How many words stand there that titles rarely have and sentences often.
    static int sentenceWords(List<Span> spans) {
        int count = 0;
        for (String word : Span.plain(spans).toLowerCase(Locale.ROOT).split("[^\\p{L}]{1,9}")) {
            count += SENTENCE_WORDS.contains(word) ? 1 : 0;
        }
        return count;
    }

    /// Whether all words are strong, as in a line that serves as a heading or title.
    static boolean isStrong(List<Span> spans) {
        boolean strong = false;
        for (Span span : spans) {
            switch (span) {
                case Span.Text text -> {
                    boolean isStrong = text.styles().contains(Style.STRONG);
                    strong |= isStrong;
                    if (!isStrong && words(text.text()) > 0) {
                        return false;
                    }
                }
                case Span.Link link -> {
                    if (!isStrong(link.label())) {
                        return false;
                    }
                    strong = true;
                }
                case Span.Break line -> {}
                case Span.Image image -> {}
            }
        }
        return strong;
    }

    /// Whether a block says something of the work above it: labelled, only links, people, or
    /// `Oral`.
    static boolean isParticular(Block block) {
        return switch (block) {
            case Block.Item item -> isParticular(own(item));
            case Block.Paragraph paragraph -> isParticular(paragraph.spans());
            default -> false;
        };
    }

    static boolean isParticular(List<Span> spans) {
        return Labelled.of(spans).isLabelled()
                || isOnlyLinks(spans)
                || VenueReader.isRemark(Span.plain(spans))
                || words(spans) >= 2 && isPeople(spans) && links(spans).size() * 2 <= words(spans);
    }
}
