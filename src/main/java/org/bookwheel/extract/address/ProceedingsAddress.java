package org.bookwheel.extract.address;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bookwheel.authority.Authority;
import org.bookwheel.authority.AuthorityFile;
import org.bookwheel.authority.NameWeights;
import org.bookwheel.extract.name.WordTable;
import org.bookwheel.extract.name.Years;

/// The proceedings that an address shows: `usenix.org/.../nsdi06/...` is NSDI 2006,
/// `proceedings.mlr.press/v202` is ICML 2023.
///
/// @param venue canonical name, or empty
/// @param year 0 if not shown
/// @param fromDoi whether a DOI shows it, rather than the rest of the address
public record ProceedingsAddress(String venue, int year, boolean fromDoi) {

    private static final int MOST_WORDS = 60;

    static final ProceedingsAddress NONE = new ProceedingsAddress("", 0, false);

    /// Parts of sites that are called as venues are.
    private static final Set<String> FOLDERS = Set.of("assets");

    private static final AuthorityFile VENUES = AuthorityFile.venues();
    private static final List<String[]> NUMBERED = new ArrayList<>();
    private static final Map<String, String[]> BY_DOI = new HashMap<>();

    static {
        for (String[] row : WordTable.rows("series.tsv")) {
            if (row[0].startsWith("10.")) {
                BY_DOI.put(row[0], row);
            } else {
                NUMBERED.add(row);
            }
        }
    }

    /// `2023.acl-long.12`, `2024.findings-emnlp.7`.
    private static final Pattern ANTHOLOGY =
            Pattern.compile(
                    "((?:19|20)\\d{2})\\.(findings-)?([a-z]{2,12})(?:-[a-z0-9]{1,12})?\\.\\d");

    /// `10.1109/CVPR.2016.90`, `10.24963/ijcai.2019/1`, `10.21437/Interspeech.2019-1873`.
    private static final Pattern IN_DOI =
            Pattern.compile("10\\.\\d{4,6}/([A-Za-z]{2,14})\\d{0,6}\\.((?:19|20)\\d{2})(?!\\d)");

    /// A date in a path: `/2021/07/`, `/2023-01-10-title`.
    private static final Pattern DATED =
            Pattern.compile("[/_-]((?:19[89]|20[0-4])\\d)[/-](?:0?[1-9]|1[0-2])(?=[/-])");

    static ProceedingsAddress of(Address address, Hosts.What what, String doi) {
        ProceedingsAddress byDoi = ofDoi(doi);
        if (!byDoi.equals(NONE)) {
            return byDoi;
        }
        ProceedingsAddress numbered = numbered(address);
        if (!numbered.equals(NONE)) {
            return numbered;
        }
        if (what == Hosts.What.CODE) {
            return NONE;
        }
        ProceedingsAddress named = named(address);
        if (!named.equals(NONE)) {
            return named;
        }
        Matcher dated = DATED.matcher(address.plainPath());
        return dated.find()
                ? new ProceedingsAddress("", Integer.parseInt(dated.group(1)), false)
                : NONE;
    }

    private static ProceedingsAddress ofDoi(String doi) {
        Matcher anthology = ANTHOLOGY.matcher(doi);
        if (anthology.find()) {
            return anthology(anthology, true);
        }
        Matcher matcher = IN_DOI.matcher(doi);
        if (matcher.find()) {
            String name = matcher.group(1);
            int year = Integer.parseInt(matcher.group(2));
            Optional<Authority> venue = VENUES.find(name);
            if (venue.isPresent()) {
                return new ProceedingsAddress(venue.get().name(), year, true);
            }
        }
        int dot = doi.indexOf('.', doi.indexOf('/') + 1);
        String[] row = dot < 0 ? null : BY_DOI.get(doi.substring(0, dot + 1));
        if (row != null) {
            return new ProceedingsAddress(row[1], Integer.parseInt(row[2]), true);
        }
        return doi.startsWith("10.14778/") ? new ProceedingsAddress("VLDB", 0, true) : NONE;
    }

    private static ProceedingsAddress anthology(Matcher matcher, boolean fromDoi) {
        Optional<Authority> venue = VENUES.find(matcher.group(3));
        String name = venue.map(Authority::name).orElse("");
        boolean findings = matcher.group(2) != null && !name.isEmpty();
        return new ProceedingsAddress(
                findings ? name + " Findings" : name, Integer.parseInt(matcher.group(1)), fromDoi);
    }

    private static ProceedingsAddress numbered(Address address) {
        if (address.host().contains("acl")) {
            Matcher anthology = ANTHOLOGY.matcher(address.path());
            if (anthology.find()) {
                return anthology(anthology, false);
            }
        }
        String whole = address.host() + address.path();
        for (String[] row : NUMBERED) {
            if (whole.startsWith(row[0])) {
                int year = Integer.parseInt(row[2]);
                String rest = whole.substring(row[0].length());
                if (year == 0 && rest.matches("\\d{2}\\D.*")) {
                    return new ProceedingsAddress(
                            row[1], Years.of(Integer.parseInt(rest, 0, 2, 10)), false);
                }
                if (year != 0) {
                    return new ProceedingsAddress(row[1], Math.max(0, year), false);
                }
            }
        }
        return NONE;
    }

    /// A venue's name with a year behind it, or a venue's own site with a year in the path.
    private static ProceedingsAddress named(Address address) {
        List<String> words = words(address.host() + address.plainPath());
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            int digits = digitsAtEnd(word);
            if (digits == 2 || digits == 4) {
                String name = word.substring(0, word.length() - digits);
                int year = year(word.substring(word.length() - digits));
                Optional<Authority> venue = venue(name, true);
                if (venue.isPresent() && year > 0) {
                    return new ProceedingsAddress(venue.get().name(), year, false);
                }
            } else if (digits == 0 && i + 1 < words.size()) {
                int year = year(words.get(i + 1));
                Optional<Authority> venue = year > 0 ? venue(word, false) : Optional.empty();
                if (venue.isPresent()) {
                    return new ProceedingsAddress(venue.get().name(), year, false);
                }
            }
        }
        Optional<Authority> site = VENUES.ofHost(address.host());
        if (site.isEmpty() || site.get().kind().equals("preprint")) {
            return NONE;
        }
        int year =
                words.stream()
                        .mapToInt(ProceedingsAddress::fullYear)
                        .filter(y -> y > 0)
                        .findFirst()
                        .orElse(0);
        return new ProceedingsAddress(site.get().name(), year, false);
    }

    private static Optional<Authority> venue(String name, boolean glued) {
        boolean common = NameWeights.isCommon(name) || FOLDERS.contains(name);
        boolean capitals = name.length() > 2 && name.equals(name.toUpperCase(Locale.ROOT));
        if (name.length() < 3 || name.equals("www") || common && !glued && !capitals) {
            return Optional.empty();
        }
        return VENUES.find(name)
                .filter(venue ->
                        !venue.kind().equals("preprint") && !venue.kind().equals("journal"));
    }

    private static int digitsAtEnd(String word) {
        int digits = 0;
        while (digits < word.length()
                && Character.isDigit(word.charAt(word.length() - 1 - digits))) {
            digits++;
        }
        return digits == word.length() ? -1 : digits;
    }

    private static int fullYear(String word) {
        return word.length() == 4 ? year(word) : 0;
    }

    private static int year(String digits) {
        if (digits.length() != 2 && digits.length() != 4 || !isDigits(digits)) {
            return 0;
        }
        int number = Integer.parseInt(digits);
        int year = digits.length() == 2 ? Years.of(number) : number;
        return year >= 1970 && year <= 2035 ? year : 0;
    }

    private static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length() && words.size() < MOST_WORDS; i++) {
            if (i == text.length() || !isPlain(text.charAt(i))) {
                if (i > start) {
                    words.add(text.substring(start, i));
                }
                start = i + 1;
            }
        }
        return words;
    }

    private static boolean isPlain(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }
}
