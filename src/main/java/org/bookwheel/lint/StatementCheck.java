package org.bookwheel.lint;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bookwheel.extract.Extraction;
import org.bookwheel.work.Kind;
import org.bookwheel.work.Link;
import org.bookwheel.work.Mention;
import org.bookwheel.work.Reference;
import org.bookwheel.work.Titles;

/// Venue, year and link of an entry, against what other lists say.
final class StatementCheck implements Check {

    /// An entry has no more lines, in lines.
    private static final int LONGEST = 12;

    private static final Pattern BULLET = Pattern.compile("(?:[-*+]|\\d{1,4}[.)]) .*");

    private static final double SURE = 0.9;
    private static final String PREPRINT = "arXiv";

    @Override
    public void check(CheckedList list, Evidence evidence, Consumer<Fault> faults) {
        Habit venues = new Habit(list, StatementCheck::statesVenue);
        Habit years = new Habit(list, StatementCheck::statesYear);
        Habit links = new Habit(list, reference -> !reference.link(Link.Rel.PAPER).isEmpty());
        for (Extraction.Entry entry : list.entries()) {
            Mention mention = entry.mention();
            Reference reference = mention.reference();
            List<Mention> others =
                    reference.kind() == Kind.PAPER ? evidence.agreeing(mention) : List.of();
            if (others.isEmpty() || !isTitle(entry, others)) {
                continue;
            }
            Line line = new Line(list, mention.line());
            venue(line, entry, others, venues.isBrokenBy(mention)).ifPresent(faults);
            year(line, entry, others, years.isBrokenBy(mention)).ifPresent(faults);
            link(line, reference, others, links.isBrokenBy(mention)).ifPresent(faults);
        }
    }

    /// Whether the title was surely read rightly; the same one elsewhere tells it, too.
    private static boolean isTitle(Extraction.Entry entry, List<Mention> others) {
        String key = Titles.key(entry.mention().reference().title());
        return Certainty.of(entry, "title") >= SURE
                || others.stream()
                        .anyMatch(other -> Titles.key(other.reference().title()).equals(key));
    }

    private static boolean statesVenue(Reference reference) {
        return reference.hasVenue() && reference.venueFrom().isStated();
    }

    private static boolean statesYear(Reference reference) {
        return reference.hasYear() && reference.yearFrom().isStated();
    }

    private static Optional<Fault> venue(
            Line line, Extraction.Entry entry, List<Mention> others, boolean habit) {
        Reference own = entry.mention().reference();
        List<Mention> sayers =
                others.stream()
                        .filter(other -> statesVenue(other.reference()))
                        .filter(other -> !other.reference().venue().equals(PREPRINT))
                        .toList();
        Optional<String> agreed = agreed(sayers, other -> other.reference().venue());
        boolean stated = statesVenue(own);
        boolean told = stated && !own.venue().equals(PREPRINT);
        if (agreed.isEmpty() || own.venue().equals(agreed.get()) || says(line, agreed.get())) {
            return Optional.empty();
        } else if (!own.hasVenue()) {
            return habit
                    ? Optional.of(line.fault(Rule.MISSING_VENUE, "no venue is said", said(sayers)))
                    : Optional.empty();
        } else if (stated && !told) {
            return Optional.of(
                    line.fault(
                            Rule.OTHER_VENUE,
                            "the preprint has been published since at " + agreed.get(),
                            said(sayers)));
        }
        boolean doubted =
                told
                        && sayers.size() >= 2
                        && Certainty.of(entry, "venue") >= SURE
                        && !isPartOf(own.venue(), agreed.get());
        return doubted
                ? Optional.of(
                        line.fault(
                                Rule.OTHER_VENUE,
                                "%s is said, others say %s".formatted(own.venue(), agreed.get()),
                                said(sayers)))
                : Optional.empty();
    }

    /// Whether the line, or one below it before the next entry or heading, has the words somewhere:
    /// then it was only read otherwise.
    private static boolean says(Line line, String words) {
        String key = Titles.key(words);
        return entry(line, below -> false).anyMatch(one -> Titles.key(one).contains(key));
    }

    /// The line, and those below it before the next entry, heading or whatever else ends it.
    private static Stream<String> entry(Line line, Predicate<String> ends) {
        ListText text = line.list().text();
        int end = Math.min(text.lines(), line.number() + LONGEST);
        return IntStream.rangeClosed(line.number(), end)
                .takeWhile(i ->
                        i == line.number()
                                || !line.list().beginsEntry(i)
                                        && !text.line(i).startsWith("#")
                                        && !ends.test(text.line(i)))
                .mapToObj(text::line);
    }

    /// `ACL Findings` and `ACL`.
    private static boolean isPartOf(String one, String other) {
        return one.startsWith(other) || other.startsWith(one);
    }

    private static Optional<Fault> year(
            Line line, Extraction.Entry entry, List<Mention> others, boolean habit) {
        Reference own = entry.mention().reference();
        List<Mention> sayers =
                others.stream()
                        .filter(other -> statesYear(other.reference()))
                        .filter(other -> other.reference().venue().equals(own.venue()))
                        .toList();
        Optional<String> agreed = agreed(sayers, other -> "" + other.reference().year());
        if (agreed.isEmpty() || agreed.get().equals("" + own.year()) || says(line, agreed.get())) {
            return Optional.empty();
        } else if (!own.hasYear()) {
            return habit
                    ? Optional.of(line.fault(Rule.MISSING_YEAR, "no year is said", said(sayers)))
                    : Optional.empty();
        }
        boolean doubted =
                statesYear(own)
                        && own.hasVenue()
                        && sayers.size() >= 2
                        && Certainty.of(entry, "year") >= SURE;
        return doubted
                ? Optional.of(
                        line.fault(
                                Rule.OTHER_YEAR,
                                "%d is said, others say %s".formatted(own.year(), agreed.get()),
                                said(sayers)))
                : Optional.empty();
    }

    private static Optional<Fault> link(
            Line line, Reference own, List<Mention> others, boolean habit) {
        List<Mention> sayers =
                others.stream()
                        .filter(other -> !other.reference().link(Link.Rel.PAPER).isEmpty())
                        .toList();
        return habit && own.links().isEmpty() && !sayers.isEmpty() && !leadsAnywhere(line)
                ? Optional.of(
                        line.fault(
                                Rule.MISSING_LINK,
                                "there is no link",
                                Evidence.words(
                                        sayers, other -> other.reference().link(Link.Rel.PAPER))))
                : Optional.empty();
    }

    /// Whether a link stands on the line or below it, before the next entry, bullet or heading.
    private static boolean leadsAnywhere(Line line) {
        return entry(line, below -> BULLET.matcher(below.strip()).matches())
                .anyMatch(words ->
                        words.contains("](") && !words.contains("]()")
                                || !WrittenAddress.in(words).isEmpty()
                                || words.contains("href="));
    }

    private static List<String> said(List<Mention> sayers) {
        return Evidence.words(
                sayers,
                other -> {
                    Reference said = other.reference();
                    String year = statesYear(said) ? "" + said.year() : "";
                    return (said.venue() + " " + year).strip();
                });
    }

    /// What all say, if they do.
    private static Optional<String> agreed(List<Mention> sayers, Function<Mention, String> said) {
        Map<String, Long> votes =
                sayers.stream().collect(Collectors.groupingBy(said, Collectors.counting()));
        return votes.size() == 1 ? Optional.of(votes.keySet().iterator().next()) : Optional.empty();
    }
}
