package org.bookwheel.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.bookwheel.diff.Difference;
import org.bookwheel.diff.Insertion;
import org.bookwheel.diff.Proposal;
import org.bookwheel.keeping.FailureText;
import org.bookwheel.search.BadQueryException;
import org.bookwheel.work.Counted;
import org.bookwheel.work.Work;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `bookwheel diff`
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = {
            "Prints what other lists have and mine lack, with the entries as my lists would write",
            "them. Exit status: 0 nothing found, 1 something found, 2 wrong use."
        },
        footer = {
            "",
            "Examples:",
            "  bookwheel diff my-list.md --with ~/lists --limit 10",
            "  bookwheel diff my-list.md --with ~/lists --venue OSDI --patch | git apply"
        })
final class DiffCommand implements Callable<Integer> {

    private static final int FOUND = 1;

    /// What a unified diff cannot show, or a terminal would not get as it stands.
    private static final Pattern UNPATCHABLE = Pattern.compile("\r(?!\n)|[\\p{Cc}&&[^\r\n\t]]");

    /// A path that a diff would have to quote.
    private static final Pattern UNPATCHABLE_PATH = Pattern.compile("[\"\\\\\\p{Cc}]");

    @Parameters(paramLabel = "MINE", arity = "1..*", description = "My lists, or folders of them.")
    private List<String> mine;

    @Option(
            names = "--with",
            paramLabel = "OTHER",
            arity = "1..*",
            required = true,
            description = "Lists, folders of lists, or exported works of others.")
    private List<String> others;

    @Option(names = "--reverse", description = "Prints what only my lists have.")
    private boolean reverse;

    @Option(names = "--patch", description = "Prints a unified diff that git apply takes.")
    private boolean patch;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "20",
            description = "At most so many works (default: 20).")
    private int limit;

    @Mixin private FilterOptions works = new FilterOptions();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "One of: text, json (default: text).")
    private String format;

    private final Progress progress = new Progress(System.err);

    @Override
    public Integer call() throws IOException {
        check();
        Predicate<Work> chosen = works.chosen();
        GivenLists given;
        try {
            given =
                    GivenLists.read(
                            TypedValues.paths(mine),
                            TypedValues.paths(others),
                            GivenLists.Taken.ALL,
                            progress);
        } catch (IOException unreadable) {
            progress.stage("");
            progress.say(FailureText.of(unreadable));
            return ExitStatus.WRONG_USE;
        }
        List<GivenLists.Own> own =
                given.own().stream()
                        .filter(one -> !one.list().extraction().entries().isEmpty())
                        .toList();
        if (own.isEmpty()) {
            progress.say(
                    "no entry could be read from MINE; bookwheel entries --show-skipped says why");
            return ExitStatus.WRONG_USE;
        }
        progress.stage("comparing");
        Difference difference =
                new Difference(own.stream().map(GivenLists.Own::list).toList(), given.mentions());
        boolean failed = given.failed();
        int found;
        if (reverse) {
            List<Work> only = difference.onlyMine().stream().filter(chosen).limit(limit).toList();
            found = print(DiffReport.works(only, isJson()));
        } else {
            List<Proposal> proposals = difference.proposals(chosen, limit);
            found = proposals.size();
            if (patch) {
                failed |= !printPatch(proposals, own);
            } else {
                print(DiffReport.proposals(proposals, isJson()));
            }
            sayOfStyle(proposals);
        }
        progress.stage("");
        progress.say(
                found > 0
                        ? Counted.of(found, "work")
                        : reverse
                                ? "0 works: others have all that mine name"
                                : "0 works: mine have all that others name, as far as it is wanted");
        return failed ? ExitStatus.WRONG_USE : found == 0 ? ExitStatus.DONE : FOUND;
    }

    private void check() {
        if (!List.of("text", "json").contains(format)) {
            throw new BadQueryException("--format", format, "one of text, json");
        }
        if (limit < 1) {
            throw new BadQueryException("--limit", "" + limit, "a number from 1");
        }
        if (patch && reverse) {
            throw new BadQueryException(
                    "--patch", "--reverse", "used without it: a patch adds what others have");
        }
        if (patch && isJson()) {
            throw new BadQueryException("--patch", "--format json", "used without it");
        }
    }

    private static int print(List<String> texts) throws IOException {
        try (Writer out = Output.open()) {
            for (String text : texts) {
                out.write(text);
            }
        }
        return texts.size();
    }

    private boolean isJson() {
        return format.equals("json");
    }

    /// Whether every list can be patched.
    private boolean printPatch(List<Proposal> proposals, List<GivenLists.Own> own)
            throws IOException {
        List<String> patches = new ArrayList<>();
        boolean whole = true;
        for (GivenLists.Own list : own) {
            List<String> lines = list.list().lines();
            List<Proposal> here =
                    proposals.stream()
                            .filter(one -> one.section().list().equals(list.list().name()))
                            .toList();
            Path folder = Path.of("").toAbsolutePath();
            Path file = list.file().path().toAbsolutePath().normalize();
            String path = folder.relativize(file).toString().replace('\\', '/');
            String diff = new Insertion(lines, here).patch(path);
            String text = String.join("", lines);
            if (diff.isEmpty()) {
                continue;
            }
            String cure = "";
            if (!file.startsWith(folder)) {
                cure = "must lie below the current folder, where git apply would run";
            } else if (UNPATCHABLE_PATH.matcher(path).find()
                    || UNPATCHABLE.matcher(text).find()
                    || !Arrays.equals(text.getBytes(StandardCharsets.UTF_8), list.bytes())) {
                cure =
                        "must be UTF-8 with line ends LF or CRLF and no control characters, for a"
                                + " patch; without --patch its entries are shown";
            }
            if (cure.isEmpty()) {
                patches.add(diff);
            } else {
                whole = false;
                progress.say(list.file().path() + " " + cure);
            }
        }
        print(patches);
        return whole;
    }

    private void sayOfStyle(List<Proposal> proposals) {
        long none = proposals.stream().filter(one -> one.entry().isEmpty()).count();
        long plain = proposals.stream().filter(one -> !one.isInStyle()).count() - none;
        if (plain > 0) {
            progress.say(
                    "%s in a plain style, since it would be read otherwise in the list's own"
                            .formatted(Counted.of(plain, "work")));
        }
        if (none > 0) {
            progress.say(
                    "%s without an entry: no way of writing it would be read rightly there"
                            .formatted(Counted.of(none, "work")));
        }
    }
}
