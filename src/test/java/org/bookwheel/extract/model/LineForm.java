package org.bookwheel.extract.model;

/// A line with fields: `{T}` stands for a field, and what is between `⟨` and `⟩` falls away when
/// one of its fields is missing.
///
/// | code | field |
/// | --- | --- |
/// | `T`, `t` | the title with the list's markup, and bare |
/// | `u`, `U` | the paper's address, as a link's target and on its own |
/// | `A`, `a` | people, and the surname of the first |
/// | `V`, `Y`, `y`, `W` | venue, year, its last two digits, venue and year as the list joins them |
/// | `D`, `X` | the day of publication; the day of a talk, which says no year |
/// | `F`, `f` | institutions |
/// | `G`, `g` | keywords with and without the list's brackets |
/// | `L`, `l`, `C` | links, the paper's alone, the code's alone |
/// | `S` | a short name |
/// | `R`, `E`, `N` | a remark, a mark, a sentence or more |
/// | `I`, `K`, `B` | volume and pages, publisher, a badge with venue and year |
/// | `P`, `#` | who presents, the entry's number |
/// | `Q`, `Z` | a figure and a yes or no that say nothing of the work |
final class LineForm {

    private LineForm() {}

    /// The line of an entry, empty where nothing is said.
    static String fill(String form, MadeEntry entry) {
        StringBuilder line = new StringBuilder();
        fill(form, 0, form.length(), entry, line);
        return line.toString().replaceAll("\\s+$", "");
    }

    private static void fill(String form, int from, int to, MadeEntry entry, StringBuilder line) {
        int i = from;
        while (i < to) {
            char c = form.charAt(i);
            if (c == '⟨') {
                int end = close(form, i);
                if (isComplete(form, i + 1, end, entry)) {
                    fill(form, i + 1, end, entry, line);
                }
                i = end + 1;
            } else if (isField(form, i)) {
                if (entry.has(form.charAt(i + 1))) {
                    line.append(entry.say(form.charAt(i + 1)));
                }
                i += 3;
            } else {
                boolean ended =
                        !line.isEmpty() && ".?!。".indexOf(line.charAt(line.length() - 1)) >= 0;
                if (c != '.' || !ended) {
                    line.append(c);
                }
                i++;
            }
        }
    }

    private static boolean isField(String form, int i) {
        return form.charAt(i) == '{' && i + 2 < form.length() && form.charAt(i + 2) == '}';
    }

    private static int close(String form, int open) {
        int depth = 0;
        for (int i = open; i < form.length(); i++) {
            depth += form.charAt(i) == '⟨' ? 1 : form.charAt(i) == '⟩' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        throw new IllegalArgumentException("A group is not closed in " + form);
    }

    private static boolean isComplete(String form, int from, int to, MadeEntry entry) {
        int depth = 0;
        for (int i = from; i < to; i++) {
            char c = form.charAt(i);
            depth += c == '⟨' ? 1 : c == '⟩' ? -1 : 0;
            if (depth == 0 && isField(form, i) && !entry.has(form.charAt(i + 1))) {
                return false;
            }
        }
        return true;
    }

    /// Whether one of the fields of a form, at least, is there.
    static boolean says(String form, MadeEntry entry) {
        for (int i = 0; i + 2 < form.length(); i++) {
            if (isField(form, i) && entry.has(form.charAt(i + 1))) {
                return true;
            }
        }
        return false;
    }
}
