package org.bookwheel.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.bookwheel.keeping.FailureText;
import org.bookwheel.lint.Baseline;
import org.bookwheel.lint.Evidence;
import org.bookwheel.lint.Fault;
import org.bookwheel.lint.FaultFormat;
import org.bookwheel.lint.FoundFault;
import org.bookwheel.lint.Linter;
import org.bookwheel.lint.Rule;
import org.bookwheel.lint.SafeFile;
import org.bookwheel.search.BadQueryException;
import org.bookwheel.work.Counted;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `bookwheel lint`
@Command(
        name = "lint",
        mixinStandardHelpOptions = true,
        description = {
            "Names what is wrong in lists. Exit status: 0 nothing found, 1 something found,",
            "2 wrong use, or a list that cannot be read or written."
        },
        footer = {
            "",
            "Examples:",
            "  bookwheel lint my-list.md --with ~/lists",
            "  bookwheel lint --fix --only link-form my-list.md",
            "  bookwheel lint --format json my-list.md > known.jsonl",
            "  bookwheel lint --baseline known.jsonl my-list.md"
        })
final class LintCommand implements Callable<Integer> {

    private static final int FOUND = 1;

    @Parameters(paramLabel = "LIST", arity = "1..*", description = "Lists or folders of lists.")
    private List<String> paths;

    @Option(
            names = "--with",
            paramLabel = "OTHER",
            arity = "1..*",
            description = "Lists, folders of lists, or exported works that are evidence.")
    private List<String> others = List.of();

    @Option(names = "--fix", description = "Writes the safe edits into the lists.")
    private boolean fix;

    @Option(
            names = "--only",
            paramLabel = "RULE",
            split = ",",
            description = "Checks only for these; of ${COMPLETION-CANDIDATES}.",
            completionCandidates = Rules.class)
    private List<String> only = List.of();

    @Option(names = "--skip", paramLabel = "RULE", split = ",", description = "Not for these.")
    private List<String> skip = List.of();

    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description = "Tells only of faults that --format json did not print into FILE.")
    private Path baseline;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "One of: text, json, sarif, github (default: text).")
    private String format;

    /// The rules by name.
    static final class Rules implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Stream.of(Rule.values()).map(Rule::text).iterator();
        }
    }

    private final Progress progress = new Progress(System.err);

    @Override
    public Integer call() throws IOException {
        FaultFormat wanted = format();
        Set<Rule> rules = rules();
        try {
            Baseline known = baseline == null ? new Baseline() : Baseline.read(baseline);
            return check(wanted, rules, known);
        } catch (IOException unreadable) {
            progress.stage("");
            progress.say(FailureText.of(unreadable));
            return ExitStatus.WRONG_USE;
        }
    }

    private int check(FaultFormat wanted, Set<Rule> rules, Baseline known) throws IOException {
        GivenLists given =
                GivenLists.read(
                        TypedValues.paths(paths),
                        TypedValues.paths(others),
                        GivenLists.Taken.SHARED,
                        progress);
        Linter linter = new Linter(rules, new Evidence(given.mentions()));
        List<FoundFault> found = new ArrayList<>();
        boolean failed = given.failed();
        int mended = 0;
        for (GivenLists.Own own : given.own()) {
            progress.stage("checking " + own.file().path());
            List<FoundFault> faults = faults(linter, own, known);
            List<FoundFault> mendable =
                    faults.stream().filter(one -> one.fault().edit().isPresent()).toList();
            if (fix && !mendable.isEmpty()) {
                try {
                    mend(own, mendable);
                    faults = faults.stream().filter(one -> !mendable.contains(one)).toList();
                    mended += mendable.size();
                } catch (IOException unwritable) {
                    failed = true;
                    progress.say(
                            FailureText.of(unwritable)
                                    + ", so nothing in it is mended; let it be written, or lint"
                                    + " without --fix");
                }
            }
            found.addAll(faults);
        }
        progress.stage("");
        try (Writer out = Output.open()) {
            out.write(wanted.write(found, Version.number()));
        }
        if (!given.hasOwnEntries()) {
            progress.say(
                    "no entry is read from LIST, so there is little to check; bookwheel entries"
                            + " --show-skipped says why");
        }
        progress.say(
                Counted.of(found.size(), "fault") + (fix ? " left, " + mended + " mended" : ""));
        return failed ? ExitStatus.WRONG_USE : found.isEmpty() ? ExitStatus.DONE : FOUND;
    }

    private static List<FoundFault> faults(Linter linter, GivenLists.Own own, Baseline known) {
        String path = own.file().path().toString().replace('\\', '/');
        return linter
                .faults(own.list(), fault -> !known.covers(FoundFault.of(path, own.list(), fault)))
                .stream()
                .map(fault -> FoundFault.of(path, own.list(), fault))
                .toList();
    }

    private static void mend(GivenLists.Own own, List<FoundFault> faults) throws IOException {
        List<Fault> mendable = faults.stream().map(FoundFault::fault).toList();
        SafeFile.replace(own.file().path(), own.bytes(), own.list().mended(mendable));
    }

    private FaultFormat format() {
        return Stream.of(FaultFormat.values())
                .filter(one -> one.text().equals(format))
                .findFirst()
                .orElseThrow(() ->
                        new BadQueryException(
                                "--format", format, "one of text, json, sarif, github"));
    }

    private Set<Rule> rules() {
        Set<Rule> rules = EnumSet.noneOf(Rule.class);
        if (only.isEmpty()) {
            Stream.of(Rule.values()).filter(Rule::byDefault).forEach(rules::add);
        }
        only.forEach(name -> rules.add(rule("--only", name)));
        skip.forEach(name -> rules.remove(rule("--skip", name)));
        return rules;
    }

    private static Rule rule(String option, String name) {
        return Rule.of(name)
                .orElseThrow(() ->
                        new BadQueryException(
                                option, name, "one of " + String.join(", ", new Rules())));
    }
}
