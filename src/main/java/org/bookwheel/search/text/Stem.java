package org.bookwheel.search.text;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Light stemming: singular and plural meet, after Harman's S stemmer ([How effective is
/// suffixing?](https://doi.org/10.1002/(SICI)1097-4571(199101)42:1%3C7::AID-ASI2%3E3.0.CO;2-P)),
/// and so do a verb, its forms and its noun in `-ation`, `-ion` or `-ing`. Who or what does
/// something (`-er`, `-or`), and what something is like (`-al`, `-ive`, `-ity`), are words of their
/// own.
public final class Stem {

    /// Shorter words keep their ends.
    private static final int SHORTEST = 5;

    /// What looks like a verb or its noun and is none, or means something else than the verb.
    private static final Set<String> WHOLE =
            words(
                    "addition audition bed state being best breed building bring ceiling citation condition during"
                            + " edition embed evening exceed exception feed hundred indeed information king"
                            + " meaning mention morning motion naked nation notion offspring passion pension"
                            + " plane portion position potion question ration reed region relation ring sacred"
                            + " scare seed session setting shed sibling sing something spine spring stare"
                            + " station sting store string swing thing tradition transition union vacation"
                            + " version vision vocation wicked wing something nothing everything anything"
                            + " foundation conversation production proposition preposition caution auction"
                            + " occasion mansion legion religion opinion onion million billion trillion"
                            + " champion scorpion criterion communion section fraction faction function"
                            + " need speed agreed proceed succeed weed deed greed bleed creed steed tweed"
                            + " thread dread spread bread instead ahead dead head lead read red wed sled"
                            + " biped moped quadruped sterling darling herring pudding wedding inning"
                            + " outing earring farthing shilling viking ping sling cling fling wring");

    /// Verbs of which the noun has another stem.
    private static final Map<String, String> IRREGULAR =
            pairs(
                    "explanation explain fusion fuse retrieval retriev removal remov recognition recogniz perception perceiv"
                            + " conversion convert inversion invert extension extend comprehension comprehend"
                            + " expansion expand inclusion includ exclusion exclud decision decid division"
                            + " divid retention retain acquisition acquir assumption assum consumption"
                            + " consum absorption absorb abstention abstain detention detain revision revis"
                            + " supervision supervis provision provid collision collid confusion confus"
                            + " suspension suspend submission submit transmission transmit admission admit"
                            + " emission emit omission omit permission permit repetition repeat definition"
                            + " defin derivation deriv solution solv resolution resolv evolution evolv"
                            + " redistribution redistribut learnt learn built build chosen choos written writ");

    /// Before the `e` of what is no British `-ise`.
    private static final String[] NOT_IZE = {
        "vis", "cis", "ois", "wis", "ais", "omis", "pris", "guis", "xis", "ysis", "asis", "osis",
        "esis"
    };

    private Stem() {}

    private static Set<String> words(String words) {
        return Stream.of(words.split(" ")).collect(Collectors.toUnmodifiableSet());
    }

    private static Map<String, String> pairs(String words) {
        String[] all = words.split(" ");
        Map<String, String> pairs = new java.util.HashMap<>();
        for (int i = 0; i + 1 < all.length; i += 2) {
            pairs.put(all[i], all[i + 1]);
        }
        return Map.copyOf(pairs);
    }

    /// The stem of a folded word: `caches`, `cache` and `caching` have one, `queries` and `query`
    /// another.
    public static String of(String word) {
        String singular = singular(word);
        if (singular.length() < SHORTEST || WHOLE.contains(singular) || !isLatin(singular)) {
            return singular;
        }
        String verb = IRREGULAR.getOrDefault(singular, verb(singular));
        return verb.equals(singular) ? ending(singular) : ending(verb);
    }

    /// A verb of one of its forms or of its noun.
    private static String verb(String word) {
        if (word.endsWith("ication") && word.length() > 9) {
            // classification, application
            return word.endsWith("ification") || word.endsWith("plication")
                    ? cut(word, 7) + "y"
                    : cut(word, 3);
        }
        if (word.endsWith("isation")) {
            return cut(word, 7) + "iz";
        }
        if (word.endsWith("scription")) {
            return cut(word, 5) + "b";
        }
        if (word.endsWith("duction")) {
            return cut(word, 4);
        }
        if (word.endsWith("position")) {
            return cut(word, 5);
        }
        if (word.endsWith("ation") && hasVowel(word, 5, 3)) {
            return cut(word, 5);
        }
        boolean noun = word.endsWith("tion") || word.endsWith("sion");
        if (noun && hasVowel(word, 3, 5)) {
            return cut(word, 3);
        }
        if (word.endsWith("ied") && word.length() > SHORTEST) {
            return cut(word, 3) + "y";
        }
        if (word.endsWith("ing") && hasVowel(word, 3, 3)) {
            return withoutEnd(cut(word, 3));
        }
        if (word.endsWith("ed") && !word.endsWith("eed") && hasVowel(word, 2, 3)) {
            return withoutEnd(cut(word, 2));
        }
        return word;
    }

    /// A verb without `-ing` or `-ed`: `mining` is of `mine`, `running` of `run`.
    private static String withoutEnd(String verb) {
        int length = verb.length();
        boolean twice = length > 3 && verb.charAt(length - 1) == verb.charAt(length - 2);
        if (twice && "lszaeiou".indexOf(verb.charAt(length - 1)) < 0) {
            return cut(verb, 1);
        }
        boolean open =
                length == 3
                        && !isVowel(verb.charAt(0))
                        && isVowel(verb.charAt(1))
                        && "aeiouwxy".indexOf(verb.charAt(2)) < 0;
        return open ? verb + "e" : verb;
    }

    /// What verb and noun still differ in: `-ate` and `-e`, `-ise` and `-ize`, `ll` and `l`.
    private static String ending(String word) {
        String stem = word;
        if (stem.endsWith("e") && stem.length() >= SHORTEST && !stem.endsWith("ee")) {
            stem = cut(stem, 1);
        }
        if (stem.endsWith("at") && stem.length() > SHORTEST && hasVowel(stem, 2, 3)) {
            stem = cut(stem, 2);
        }
        if (stem.endsWith("is") && isOfIze(stem)) {
            stem = cut(stem, 1) + "z";
        }
        if (stem.endsWith("ll") && stem.length() > SHORTEST) {
            stem = cut(stem, 1);
        }
        return stem;
    }

    /// British spelling, not `precise`, `revise`, `noise`.
    private static boolean isOfIze(String stem) {
        for (String end : NOT_IZE) {
            if (stem.endsWith(end)) {
                return false;
            }
        }
        return stem.length() > SHORTEST;
    }

    private static String cut(String word, int letters) {
        return word.substring(0, word.length() - letters);
    }

    /// Whether enough is left without an ending, with a vowel in it.
    private static boolean hasVowel(String word, int ending, int least) {
        int length = word.length() - ending;
        if (length < least) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (isVowel(word.charAt(i)) || word.charAt(i) == 'y') {
                return true;
            }
        }
        return false;
    }

    private static boolean isVowel(char c) {
        return "aeiou".indexOf(c) >= 0;
    }

    private static boolean isLatin(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) < 'a' || word.charAt(i) > 'z') {
                return false;
            }
        }
        return true;
    }

    private static String singular(String word) {
        int length = word.length();
        if (length < 4 || word.charAt(length - 1) != 's' || hasDigit(word)) {
            return word;
        }
        char before = word.charAt(length - 2);
        if (before == 's' || before == 'u' || before == 'i' || word.endsWith("ias")) {
            return word;
        }
        if (before == 'e' && length > 4) {
            char third = word.charAt(length - 3);
            if (third == 'i') {
                return length > 5
                        ? word.substring(0, length - 3) + "y"
                        : word.substring(0, length - 1);
            }
            boolean sibilant =
                    third == 'x'
                            || word.endsWith("iases")
                            || third == 's' && word.charAt(length - 4) == 's'
                            || third == 'h' && "cs".indexOf(word.charAt(length - 4)) >= 0;
            if (sibilant && !word.endsWith("caches") && !word.equals("aches")) {
                return word.substring(0, length - 2);
            }
        }
        return word.substring(0, length - 1);
    }

    private static boolean hasDigit(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (Character.isDigit(word.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
