package org.bookwheel.testing;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/// What [axe](https://www.deque.com/axe) finds wrong for people with a handicap.
public final class Axe {

    /// The rules of axe-core's category `color` that are on by default.
    private static final List<String> OF_COLOURS = List.of("color-contrast", "link-in-text-block");

    private Axe() {}

    /// In a whole page.
    public static List<String> violations(Page page) {
        return violations(new AxeBuilder(page));
    }

    /// In a part of it, by its selector.
    public static List<String> violations(Page page, String part) {
        return violations(new AxeBuilder(page).include(part));
    }

    /// In a whole page, of what its colours alone decide.
    public static List<String> violationsOfColours(Page page) {
        return violations(new AxeBuilder(page).withRules(OF_COLOURS));
    }

    private static List<String> violations(AxeBuilder axe) {
        AxeRunOptions options = new AxeRunOptions();
        // to name each part in which a rule holds takes as long as to try all rules
        options.setResultTypes(List.of("violations"));
        return axe.options(options).setLegacyMode(true).analyze().getViolations().stream()
                .map(rule -> rule.getId() + ": " + rule.getNodes())
                .toList();
    }
}
