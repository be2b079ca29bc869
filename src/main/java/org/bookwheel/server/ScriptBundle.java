package org.bookwheel.server;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A script with all that it imports as one, so that it comes in one request. Each module becomes a
/// function that gives what it exports; what it imports it takes from those before it. The modules
/// of the page import by name, at their top, without rings.
final class ScriptBundle {

    private static final Pattern IMPORT =
            Pattern.compile("(?m)^import (?:\\{([^}]+)} from )?\"(\\.{1,2}/[\\w./-]+\\.js)\";$");
    private static final Pattern EXPORT =
            Pattern.compile("(?m)^export ((?:async )?function|const|class) (\\w+)");

    private static final Pattern BLANK = Pattern.compile("\\n\\s+");

    private final UnaryOperator<String> modules;
    private final String beside;
    private final Set<String> done = new LinkedHashSet<>();
    private final StringBuilder script = new StringBuilder();

    private ScriptBundle(UnaryOperator<String> modules, String beside) {
        this.modules = modules;
        this.beside = beside;
    }

    /// @param name of the script that imports the others
    /// @param modules gives the text of each by its name
    static byte[] of(String name, UnaryOperator<String> modules) {
        return of(name, modules, "");
    }

    /// @param beside a module that stays a file of its own, beside the script; empty if none does
    static byte[] of(String name, UnaryOperator<String> modules, String beside) {
        ScriptBundle bundle = new ScriptBundle(modules, beside);
        bundle.add(name);
        return bundle.script.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// As [#of(String, UnaryOperator)], for who imports what the script exports.
    static byte[] exporting(String name, UnaryOperator<String> modules) {
        ScriptBundle bundle = new ScriptBundle(modules, "");
        bundle.add(name);
        String exports = String.join(", ", exported(modules.apply(name)));
        String end = "export const { %s } = %s;\n".formatted(exports, variable(name));
        return (bundle.script + end).getBytes(StandardCharsets.UTF_8);
    }

    /// A script or a sheet without empty lines and blanks that begin a line: nothing of ours
    /// depends on them.
    static String withoutBlanks(String text) {
        return BLANK.matcher(text).replaceAll("\n");
    }

    private void add(String name) {
        if (!done.add(name)) {
            return;
        }
        if (name.equals(beside)) {
            script.append("import * as %s from \"./%s\";\n".formatted(variable(name), name));
            return;
        }
        String text = modules.apply(name);
        Matcher imports = IMPORT.matcher(text);
        StringBuilder head = new StringBuilder();
        while (imports.find()) {
            String imported =
                    URI.create("/" + name).resolve(imports.group(2)).getPath().substring(1);
            add(imported);
            if (imports.group(1) != null) {
                String names = imports.group(1).replace(" as ", ": ");
                head.append("const {%s} = %s;\n".formatted(names, variable(imported)));
            }
        }
        String body = EXPORT.matcher(imports.reset().replaceAll("")).replaceAll("$1 $2");
        script.append("const %s = (() => {\n".formatted(variable(name)))
                .append(head)
                .append(withoutBlanks(body).strip())
                .append("\nreturn { %s };\n})();\n".formatted(String.join(", ", exported(text))));
    }

    private static List<String> exported(String text) {
        return EXPORT.matcher(text).results().map(one -> one.group(2)).toList();
    }

    private static String variable(String name) {
        return "$" + name.replace(".js", "").replaceAll("[-/]", "_");
    }
}
