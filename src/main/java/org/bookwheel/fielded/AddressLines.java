package org.bookwheel.fielded;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A plain text that holds nothing but addresses, one on each line. Each is a work whose title
/// nobody says, so that its address is the title.
public final class AddressLines {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>]{3,2000}");

    private AddressLines() {}

    /// Empty where a line is anything else, or there is none.
    public static Optional<FieldedList> read(List<String> lines) {
        List<FieldedEntry> entries = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty()) {
                continue;
            }
            if (!isAddress(line)) {
                return Optional.empty();
            }
            Value title = new Value(Field.TITLE, "", line, true);
            Value link = new Value(Field.LINK, "", line, true);
            entries.add(new FieldedEntry(i + 1, i + 1, line, List.of(), List.of(title, link)));
        }
        return entries.isEmpty()
                ? Optional.empty()
                : Optional.of(new FieldedList(entries, List.of()));
    }

    /// Whether a text is an address and nothing else.
    public static boolean isAddress(String text) {
        return ADDRESS.matcher(text).matches();
    }
}
