package org.bookwheel.server;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A script with all that it imports as one, so that it comes in one request. Each module becomes a
/// function that gives what it exports; what it imports it takes from those before it. The modules
/// of the page import by name, at their top, without rings.
final class Bundle {

    private static final Pattern IMPORT =
            Pattern.compile("(?m)^import (?:\\{([^}]+)} from )?\"\\./([\\w-]+\\.js)\";$");
    private static final Pattern EXPORT =
            Pattern.compile("(?m)^export ((?:async )?function|const|class) (\\w+)");

    private final UnaryOperator<String> modules;
    private final Set<String> done = new LinkedHashSet<>();
    private final List<String> names = new ArrayList<>();
    private final StringBuilder script = new StringBuilder();

    private Bundle(UnaryOperator<String> modules) {
        this.modules = modules;
    }

    /// @param name of the script that imports the others
    /// @param modules gives the text of each by its name
    static byte[] of(String name, UnaryOperator<String> modules) {
        Bundle bundle = new Bundle(modules);
        bundle.add(name);
        return bundle.script.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// The names of a script and of all that it imports, each behind what it needs.
    static List<String> names(String name, UnaryOperator<String> modules) {
        Bundle bundle = new Bundle(modules);
        bundle.add(name);
        return bundle.names;
    }

    private void add(String name) {
        if (!done.add(name)) {
            return;
        }
        String text = modules.apply(name);
        Matcher imports = IMPORT.matcher(text);
        StringBuilder head = new StringBuilder();
        while (imports.find()) {
            add(imports.group(2));
            if (imports.group(1) != null) {
                head.append(
                        "const {%s} = %s;\n"
                                .formatted(imports.group(1), variable(imports.group(2))));
            }
        }
        names.add(name);
        List<String> exported = new ArrayList<>();
        Matcher exports = EXPORT.matcher(text);
        while (exports.find()) {
            exported.add(exports.group(2));
        }
        String body = EXPORT.matcher(imports.reset().replaceAll("")).replaceAll("$1 $2");
        script.append("const %s = (() => {\n".formatted(variable(name)))
                .append(head)
                .append(body.replaceAll("\n{2,}", "\n").strip())
                .append("\nreturn { %s };\n})();\n".formatted(String.join(", ", exported)));
    }

    private static String variable(String name) {
        return "$" + name.replace(".js", "").replace('-', '_');
    }
}
