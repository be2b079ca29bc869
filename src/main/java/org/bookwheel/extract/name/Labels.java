package org.bookwheel.extract.name;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// What labels mean: `Authors`, `🏛️ Institutions`, `论文`, `Year of Publication`.
public final class Labels {

    /// `Paper 2`, `论文2`: what there are several of is numbered.
    private static final Pattern NUMBERED = Pattern.compile("(?<=\\p{L})\\s?\\d{1,2}$");

    private static final Pattern BETWEEN =
            Pattern.compile("\\s*+(?:/|&|\\+|,|\\band\\b|和|与|\\()\\s*");

    /// So many labels are kept, since a list says the same ones again and again.
    private static final int MOST = 1 << 10;

    private static final Meaning[] KEPT = new Meaning[MOST];

    private record Meaning(String label, List<String> fields) {}

    private Labels() {}

    /// The fields that a label may mean, likeliest first; empty if it is none. Several labels in
    /// one (`Title & Authors`, `Paper/Code`) mean all of them.
    public static List<String> fields(String label) {
        if (label.isEmpty() || label.length() > WordTable.LONGEST) {
            return List.of();
        }
        int place = label.hashCode() & MOST - 1;
        Meaning known = KEPT[place];
        if (known == null || !known.label().equals(label)) {
            known = new Meaning(label, List.copyOf(look(label)));
            KEPT[place] = known;
        }
        return known.fields();
    }

    private static List<String> look(String label) {
        boolean numbered = Character.isDigit(label.charAt(label.length() - 1));
        String name = numbered ? NUMBERED.matcher(label).replaceFirst("") : label;
        List<String> whole = WordTable.LABELS.all(name);
        if (!whole.isEmpty()) {
            return whole;
        }
        String[] parts = BETWEEN.split(name.toLowerCase(Locale.ROOT));
        List<String> fields = new java.util.ArrayList<>();
        for (String part : parts) {
            for (String field : WordTable.LABELS.all(part)) {
                if (!fields.contains(field)) {
                    fields.add(field);
                }
            }
        }
        return fields;
    }

    /// The likeliest field that a label may mean, or empty text.
    public static String first(String label) {
        List<String> fields = fields(label);
        return fields.isEmpty() ? "" : fields.getFirst();
    }

    public static boolean is(String label, String field) {
        return fields(label).contains(field);
    }

    public static boolean isKnown(String label) {
        return !fields(label).isEmpty();
    }
}
