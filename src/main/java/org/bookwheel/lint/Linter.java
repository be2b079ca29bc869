package org.bookwheel.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// Finds the faults of lists by some rules. Safe for many threads.
public final class Linter {

    private static final Comparator<Fault> PLACE =
            Comparator.comparingInt(Fault::line)
                    .thenComparingInt(Fault::column)
                    .thenComparing(Fault::rule);

    /// Each check with the rules of whose faults it may tell.
    static final List<Check> CHECKS =
            List.of(
                    new DuplicateCheck(),
                    new WrongLinkCheck(),
                    new LinkSyntaxCheck(),
                    new StatementCheck(),
                    new SpellingCheck(),
                    new StyleCheck(),
                    new HeadingCheck(),
                    new LinkFormCheck(),
                    new UnreadableCheck());

    private final Set<Rule> rules;
    private final Evidence evidence;

    public Linter(Set<Rule> rules, Evidence evidence) {
        this.rules = Set.copyOf(rules);
        this.evidence = evidence;
    }

    /// The faults of a list that is among those of the evidence, in the order of their places. Each
    /// edit has been tried: the list with all of them is read as before but for what they mean.
    public List<Fault> faults(CheckedList list) {
        return faults(list, fault -> true);
    }

    /// As [#faults(CheckedList)], without those that are not wanted; their edits are not tried.
    ///
    /// @param isWanted is asked once for each, in the order of their places
    public List<Fault> faults(CheckedList list, Predicate<Fault> isWanted) {
        Silence silence = new Silence(list.text());
        Map<Rule, List<Fault>> found = new EnumMap<>(Rule.class);
        for (Check check : CHECKS) {
            if (check.isOfMarkdown() && !list.document().isMarkdown()) {
                continue;
            }
            check.check(
                    list,
                    evidence,
                    fault ->
                            found.computeIfAbsent(fault.rule(), rule -> new ArrayList<>())
                                    .add(fault));
        }
        List<Fault> faults = new ArrayList<>();
        for (Rule rule : rules) {
            found.getOrDefault(rule, List.of()).stream()
                    .filter(fault -> !silence.covers(fault))
                    .forEach(faults::add);
        }
        faults.sort(PLACE);
        return new Repair(list).tried(faults.stream().filter(isWanted).toList());
    }
}
