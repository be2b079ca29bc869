package org.bookwheel.extract.address;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.bookwheel.extract.name.WordTable;

/// What lies at an address, told from its host, its path and its ending.
public final class Hosts {

    /// What may lie at an address: [org.bookwheel.work.Link.Rel], or a person's page.
    public enum What {
        PAPER,
        CODE,
        PROJECT,
        SLIDES,
        VIDEO,
        DATA,
        BLOG,
        PERSON,
        OTHER,
        /// The address does not show it.
        UNKNOWN
    }

    private record Rule(String path, What what) {}

    private static final Map<String, List<Rule>> RULES = rules();

    private static final Pattern BLOG =
            Pattern.compile(
                    "/(?:blogs?|posts?|news|stories|tutorials?|articles?|weblog)(?:/|$)"
                            + "|/(?:19|20)\\d{2}/\\d{1,2}/(?:\\d{1,2}/)?[\\w-]{3,}/?(?:$|\\.html?)"
                            + "|/(?:19|20)\\d{2}-\\d{2}-\\d{2}-");

    /// As Open Journal Systems and other programs that run journals write addresses.
    private static final Pattern JOURNAL =
            Pattern.compile("/articles?/(?:view|download|pii|abs|full|doi)/|/article-abstract/");

    /// A person's folder on a machine of many.
    private static final Pattern HOME = Pattern.compile("/~[\\w.-]+/?(?:index\\.html?)?");

    private Hosts() {}

    public static What what(Address address) {
        String path = address.plainPath().toLowerCase(Locale.ROOT);
        What byHost = byHost(address);
        What byEnding = byEnding(path);
        boolean file = byEnding != What.UNKNOWN && !address.isHost("scholar.google.com");
        if (file && (byHost != What.PAPER || byEnding != What.OTHER)) {
            return byHost == What.PERSON ? What.PAPER : byEnding;
        }
        if (byHost == What.CODE && address.isHost("github.com")) {
            return github(address);
        }
        if (byHost == What.PAPER || JOURNAL.matcher(path).find()) {
            return What.PAPER;
        }
        boolean mayBeBlog = byHost != What.CODE && byHost != What.VIDEO && byHost != What.SLIDES;
        if (mayBeBlog && (address.host().contains("blog") || BLOG.matcher(path).find())) {
            return What.BLOG;
        }
        if (byHost == What.UNKNOWN && address.host().startsWith("docs.")) {
            return What.PROJECT;
        }
        if (byHost == What.UNKNOWN && HOME.matcher(path).matches()) {
            return What.PERSON;
        }
        boolean publication = path.contains("/publication") || path.contains("/papers/");
        return byHost == What.UNKNOWN && publication ? What.PAPER : byHost;
    }

    private static What github(Address address) {
        String[] pieces = address.pieces();
        if (pieces.length == 1) {
            return What.PERSON;
        }
        return pieces.length > 0 && pieces[0].equals("blog") ? What.BLOG : What.CODE;
    }

    private static What byEnding(String path) {
        int dot = path.lastIndexOf('.');
        String ending = dot < path.length() - 8 || dot < 0 ? "" : path.substring(dot + 1);
        return switch (ending) {
            case "pdf", "ps", "djvu", "epub" -> What.PAPER;
            case "ppt", "pptx", "key", "odp" -> What.SLIDES;
            case "mp4", "mov", "avi", "webm" -> What.VIDEO;
            case "zip", "gz", "tgz", "tar", "csv", "json" -> What.DATA;
            case "ipynb", "py", "cpp", "m" -> What.CODE;
            case "png", "jpg", "jpeg", "gif", "svg", "bib" -> What.OTHER;
            default -> What.UNKNOWN;
        };
    }

    /// The rule with the longest host, and for that host with the longest path.
    private static What byHost(Address address) {
        String domain = address.host();
        while (!domain.isEmpty()) {
            for (Rule rule : RULES.getOrDefault(domain, List.of())) {
                if (address.path().startsWith(rule.path())) {
                    return rule.what();
                }
            }
            int dot = domain.indexOf('.');
            domain = dot < 0 ? "" : domain.substring(dot + 1);
        }
        return What.UNKNOWN;
    }

    private static Map<String, List<Rule>> rules() {
        Map<String, List<Rule>> rules = new HashMap<>();
        for (String[] row : WordTable.rows("hosts.tsv")) {
            int slash = row[0].indexOf('/');
            String host = slash < 0 ? row[0] : row[0].substring(0, slash);
            String path = slash < 0 ? "" : row[0].substring(slash);
            What what = What.valueOf(row[1].toUpperCase(Locale.ROOT));
            rules.computeIfAbsent(host, key -> new ArrayList<>()).add(new Rule(path, what));
        }
        Comparator<Rule> longestFirst = Comparator.comparing(rule -> -rule.path().length());
        rules.values().forEach(list -> list.sort(longestFirst));
        return rules;
    }
}
