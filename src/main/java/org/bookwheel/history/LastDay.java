package org.bookwheel.history;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which commit of a checkout was the last one before the day that was asked for last.
record LastDay(Checkout checkout, HistoryStore store) {

    /// The head, the second in which the day began, and the commit, if there was one.
    private static final Pattern KEPT = Pattern.compile("(\\w+) (-?\\d+) ([0-9a-f]{40})?");

    /// What was kept for a day; empty text if no commit is older, nothing if another was asked for.
    ///
    /// @param begin the first second of the day
    Optional<String> commit(String head, long begin) {
        try {
            Matcher kept = KEPT.matcher(store.read(name()).orElse(""));
            boolean isSame =
                    kept.matches()
                            && kept.group(1).equals(head)
                            && kept.group(2).equals(Long.toString(begin));
            return isSame
                    ? Optional.of(Optional.ofNullable(kept.group(3)).orElse(""))
                    : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    void keep(String head, long begin, String commit) {
        try {
            store.write(name(), head + " " + begin + " " + commit);
        } catch (IOException unwritable) {
            // then it is looked for again the next time
        }
    }

    private String name() {
        return "day-" + Long.toHexString(FirstSeen.hash(checkout.root().toString()));
    }
}
