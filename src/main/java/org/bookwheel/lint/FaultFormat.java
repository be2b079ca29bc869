package org.bookwheel.lint;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.bookwheel.work.JsonText;

/// The ways in which faults are told.
public enum FaultFormat {
    /// For people: a line for the fault, below it who says so and what would mend it.
    TEXT {
        @Override
        public String write(List<FoundFault> faults, String version) {
            return faults.stream().map(FaultFormat::lines).collect(Collectors.joining());
        }
    },
    /// JSON Lines, an object for each fault.
    JSON {
        @Override
        public String write(List<FoundFault> faults, String version) {
            return faults.stream().map(fault -> json(fault) + "\n").collect(Collectors.joining());
        }
    },
    /// [SARIF 2.1.0](https://docs.oasis-open.org/sarif/sarif/v2.1.0/), one log.
    SARIF {
        @Override
        public String write(List<FoundFault> faults, String version) {
            return SarifLog.write(faults, version) + "\n";
        }
    },
    /// Commands by which a workflow on GitHub marks lines.
    GITHUB {
        @Override
        public String write(List<FoundFault> faults, String version) {
            return faults.stream().map(FaultFormat::command).collect(Collectors.joining());
        }
    };

    /// All faults.
    ///
    /// @param version the program's, as `0.1.0`
    public abstract String write(List<FoundFault> faults, String version);

    /// As it is typed: `sarif`.
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static String lines(FoundFault found) {
        Fault fault = found.fault();
        StringBuilder lines = new StringBuilder();
        lines.append(
                "%s:%d:%d: %s: %s\n"
                        .formatted(
                                found.path(),
                                fault.line(),
                                fault.column(),
                                fault.rule().text(),
                                oneLine(fault.message())));
        fault.evidence().forEach(words -> lines.append("    ").append(oneLine(words)).append('\n'));
        fault.edit()
                .ifPresent(edit ->
                        lines.append("    --fix writes ")
                                .append(oneLine(edit.replacement()))
                                .append('\n'));
        return lines.toString();
    }

    private static String oneLine(String words) {
        return words.replaceAll("\\R", " ");
    }

    private static String json(FoundFault found) {
        Fault fault = found.fault();
        return JsonText.object(json -> {
            json.writeStringProperty("file", found.path());
            json.writeStringProperty("list", fault.list());
            json.writeNumberProperty("line", fault.line());
            json.writeNumberProperty("column", fault.column());
            json.writeStringProperty("rule", fault.rule().text());
            json.writeStringProperty("message", fault.message());
            JsonText.strings(json, "evidence", fault.evidence());
            if (fault.edit().isPresent()) {
                json.writeObjectPropertyStart("fix");
                json.writeStringProperty("replace", found.edited());
                json.writeStringProperty("by", fault.edit().get().replacement());
                json.writeEndObject();
            } else {
                json.writeNullProperty("fix");
            }
            json.writeStringProperty("fingerprint", found.fingerprint());
        });
    }

    /// As [the runner reads
    /// it](https://docs.github.com/actions/reference/workflow-commands-for-github-actions): a
    /// property ends at a colon or comma, a message at the end of the line.
    private static String command(FoundFault found) {
        Fault fault = found.fault();
        StringBuilder message = new StringBuilder(fault.message());
        fault.evidence().forEach(words -> message.append('\n').append(words));
        return "::warning file=%s,line=%d,endLine=%d,col=%d,endColumn=%d,title=%s::%s\n"
                .formatted(
                        property(found.path()),
                        fault.line(),
                        fault.line(),
                        fault.column(),
                        fault.column() + fault.length(),
                        property("bookwheel " + fault.rule().text()),
                        data(message.toString()));
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
