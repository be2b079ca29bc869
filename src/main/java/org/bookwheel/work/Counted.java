package org.bookwheel.work;

import java.util.Locale;

/// A number with what it counts, as people say it: `1 work`, `1,234 works`, `2 entries`.
public final class Counted {

    private Counted() {}

    /// @param noun in the singular
    public static String of(long number, String noun) {
        return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? noun : plural(noun));
    }

    private static String plural(String noun) {
        return noun.endsWith("y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
    }
}
