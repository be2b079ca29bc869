package org.bookwheel.lint;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a list asks not to be told of faults: from `<!-- bookwheel-disable RULE -->` to `<!--
/// bookwheel-enable RULE -->`, and on a line with `<!-- bookwheel-disable-line RULE -->`. Without a
/// rule all are meant; several are separated by commas or spaces.
final class Silence {

    private static final Pattern COMMENT =
            Pattern.compile(
                    "<!--\\s{0,9}bookwheel-(disable-line|disable|enable)\\b([a-z,"
                            + " \\t-]{0,200}?)-->");

    private final List<Set<Rule>> silent = new ArrayList<>();

    Silence(ListText text) {
        Set<Rule> now = EnumSet.noneOf(Rule.class);
        for (int line = 1; line <= text.lines(); line++) {
            Set<Rule> here = EnumSet.copyOf(now);
            Matcher comment = COMMENT.matcher(text.line(line));
            while (comment.find()) {
                Set<Rule> meant = rules(comment.group(2));
                switch (comment.group(1)) {
                    case "disable" -> now.addAll(meant);
                    case "enable" -> now.removeAll(meant);
                    default -> here.addAll(meant);
                }
            }
            here.addAll(now);
            silent.add(here);
        }
    }

    boolean covers(Fault fault) {
        return fault.line() <= silent.size() && silent.get(fault.line() - 1).contains(fault.rule());
    }

    private static Set<Rule> rules(String words) {
        if (words.isBlank()) {
            return EnumSet.allOf(Rule.class);
        }
        Set<Rule> rules = EnumSet.noneOf(Rule.class);
        for (String word : words.strip().split("[, \\t]+")) {
            Rule.of(word).ifPresent(rules::add);
        }
        return rules;
    }
}
