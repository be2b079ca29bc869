package org.bookwheel.extract.model;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// A kind of feature: a name with up to three blanks. Features are known by the hash of both.
///
/// @param name what the feature sees, in words
/// @param arguments what its blanks hold
/// @param seed hash of the name
public record Template(String name, List<Argument> arguments, int seed) {

    private static final Map<String, Template> ALL = new ConcurrentHashMap<>();

    static Template of(String name, Argument... arguments) {
        Template template = new Template(name, List.of(arguments), name.hashCode());
        if (ALL.put(name, template) != null) {
            throw new IllegalArgumentException("two kinds of features are called " + name);
        }
        return template;
    }

    /// The hash of a feature as tables of weights write it.
    static int hash(String printed) {
        int space = printed.indexOf(' ');
        Template template = ALL.get(space < 0 ? printed : printed.substring(0, space));
        if (template == null) {
            throw new IllegalArgumentException("no kind of feature is called " + printed);
        }
        return template.parse(printed);
    }

    int hash(int a, int b, int c) {
        int hash = seed;
        hash = (hash ^ a) * 0x9E3779B1;
        hash = (hash ^ hash >>> 15 ^ b) * 0x85EBCA6B;
        hash = (hash ^ hash >>> 13 ^ c) * 0xC2B2AE35;
        return hash ^ hash >>> 16;
    }

    /// As tables of weights write it: `word of`, `shape Capital lower`.
    String print(String word, int a, int b, int c) {
        StringBuilder printed = new StringBuilder(name);
        int[] values = {a, b, c};
        for (int i = 0; i < arguments.size(); i++) {
            boolean text = arguments.get(i) == Argument.WORD;
            printed.append(' ').append(text ? word : arguments.get(i).print(values[i]));
        }
        return printed.toString();
    }

    /// The hash of the feature that is written so.
    int parse(String printed) {
        int[] values = new int[3];
        int from = name.length() + 1;
        for (int i = 0; i < arguments.size(); i++) {
            int space = printed.indexOf(' ', from);
            int end = space < 0 ? printed.length() : space;
            values[i] = arguments.get(i).parse(printed.substring(from, end));
            from = end + 1;
        }
        return hash(values[0], values[1], values[2]);
    }
}
