package org.bookwheel.catalogue;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// What lists are called: by their titles where no two have the same one, else by their names. What
/// is shown also chooses the list, whatever the case; names always do. `web/lists.js` does the
/// same.
public final class ListTitles {

    public static final ListTitles NONE = of(List.of());

    private final Map<String, String> titles = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    private ListTitles() {}

    public static ListTitles of(List<ListSummary> lists) {
        ListTitles titles = new ListTitles();
        Set<String> names = lists.stream().map(list -> folded(list.name())).collect(toSet());
        Map<String, Long> all =
                lists.stream().collect(groupingBy(list -> folded(list.title()), counting()));
        Map<String, Long> originals =
                lists.stream()
                        .filter(list -> !list.isCopy())
                        .collect(groupingBy(list -> folded(list.title()), counting()));
        for (ListSummary list : lists) {
            String title = folded(list.title());
            // an older state of a list may have its title, which stays the list's
            long called = (list.isCopy() ? all : originals).get(title);
            boolean isOwn = called == 1 && !title.isEmpty() && !names.contains(title);
            String shown = isOwn ? list.title().strip() : list.name();
            titles.titles.put(list.name(), shown);
            titles.names.put(folded(shown), list.name());
        }
        return titles;
    }

    private static String folded(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    /// Whether there is a list of this name.
    public boolean has(String name) {
        return titles.containsKey(name);
    }

    /// What a list is shown as; what is no list's name stays as it is.
    public String shown(String name) {
        return titles.getOrDefault(name, name);
    }

    /// The name of the list that is shown so; what is none stays as it is.
    public String name(String given) {
        return has(given) ? given : names.getOrDefault(folded(given), given);
    }
}
