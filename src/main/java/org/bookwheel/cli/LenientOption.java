package org.bookwheel.cli;

import org.bookwheel.work.Counted;
import picocli.CommandLine.Option;

/// What becomes of a command that could not take in all of the works it was given.
final class LenientOption {

    @Option(
            names = "--lenient",
            description =
                    "Ends with 0 although lines or values of a file of works were not taken in.")
    private boolean wanted;

    /// Says what was lost, if anything was; the exit status.
    int status(long lost, Progress progress) {
        if (lost == 0) {
            return ExitStatus.DONE;
        }
        progress.say(
                "%s in files of works, so some of them was not taken in%s"
                        .formatted(
                                Counted.of(lost, "fault"),
                                wanted
                                        ? ""
                                        : "; with --lenient the exit status is 0 all the same"));
        return wanted ? ExitStatus.DONE : ExitStatus.FAILED;
    }
}
