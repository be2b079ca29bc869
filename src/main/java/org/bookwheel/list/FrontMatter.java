package org.bookwheel.list;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bookwheel.fielded.BracketDepth;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// The block of YAML between two lines of `---`, or of [TOML](https://toml.io) between two of
/// `+++`, with which a file may begin.
///
/// @param values what it says; empty where there is none or it cannot be read
/// @param lines how many lines it takes, with its borders
record FrontMatter(Map<String, Object> values, int lines) {

    private static final int MOST_LINES = 400;

    private static final int MOST_BRACKETS = 50;

    private static final Pattern PART = Pattern.compile("\\s*\\[\\[?([\\w.-]+)]]?\\s*(?:#.*)?");
    private static final Pattern KEY = Pattern.compile("\\s*([\\w.-]+|\"[^\"]*\")\\s*=\\s*");

    private static final FrontMatter NONE = new FrontMatter(Map.of(), 0);

    static FrontMatter of(List<String> lines) {
        String border = lines.isEmpty() ? "" : lines.getFirst().stripTrailing();
        boolean toml = border.equals("+++");
        if (!toml && !border.equals("---")) {
            return NONE;
        }
        for (int i = 1; i < Math.min(lines.size(), MOST_LINES); i++) {
            String line = lines.get(i).stripTrailing();
            if (line.equals(border) || !toml && line.equals("...")) {
                List<String> inside = lines.subList(1, i);
                String yaml = String.join("\n", toml ? yaml(inside) : inside);
                return new FrontMatter(parse(yaml), i + 1);
            }
        }
        return NONE;
    }

    /// The same values in YAML, which writes texts, numbers, days and lists in brackets as TOML
    /// does, but keys with a colon and what belongs to a part further in.
    private static List<String> yaml(List<String> toml) {
        List<String> yaml = new ArrayList<>();
        String indent = "";
        for (String line : toml) {
            Matcher part = PART.matcher(line);
            Matcher key = KEY.matcher(line);
            if (part.matches()) {
                yaml.add(part.group(1) + ":");
                indent = "  ";
            } else {
                yaml.add(indent + (key.lookingAt() ? key.replaceFirst("$1: ") : line));
            }
        }
        return yaml;
    }

    private static Map<String, Object> parse(String yaml) {
        if (BracketDepth.isOver(MOST_BRACKETS, yaml)) {
            return Map.of();
        }
        LoadSettings settings =
                LoadSettings.builder()
                        .setMaxAliasesForCollections(10)
                        .setCodePointLimit(200_000)
                        .setAllowDuplicateKeys(true)
                        .build();
        Map<String, Object> values = new LinkedHashMap<>();
        try {
            if (new Load(settings).loadFromString(yaml) instanceof Map<?, ?> map) {
                map.forEach((key, value) -> {
                    if (value != null) {
                        values.put(String.valueOf(key), value);
                    }
                });
            }
        } catch (YamlEngineException | StackOverflowError notYaml) {
            return Map.of();
        }
        return values;
    }
}
