package org.bookwheel.search.text;

import java.util.ArrayList;
import java.util.List;

/// Further spellings of a word that people take for the same.
final class Spellings {

    private Spellings() {}

    /// @param parts the word's folded parts
    static List<String> of(String text, int start, List<String> parts) {
        List<String> others = new ArrayList<>();
        String form = String.join("", parts);
        boolean mu =
                parts.size() > 1 && (parts.getFirst().equals("mu") || parts.getFirst().equals("u"));
        char first = text.charAt(start);
        boolean sign = (first == 'μ' || first == 'µ') && form.startsWith("mu") && form.length() > 2;
        if (mu || sign) {
            int letters = form.startsWith("mu") ? 2 : 1;
            String rest = form.substring(letters);
            add("u" + rest, form, others);
            add("mu" + rest, form, others);
        }
        int plus = form.indexOf('+');
        if (plus > 2) {
            add(form.substring(0, plus), form, others);
        }
        return others;
    }

    private static void add(String spelling, String form, List<String> others) {
        if (!spelling.equals(form)) {
            others.add(spelling);
        }
    }
}
