package org.bookwheel.lint;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import org.bookwheel.work.JsonText;
import tools.jackson.core.JsonGenerator;

/// Faults as a log of [SARIF 2.1.0](https://docs.oasis-open.org/sarif/sarif/v2.1.0/).
final class SarifLog {

    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private SarifLog() {}

    static String write(List<FoundFault> faults, String version) {
        return JsonText.object(json -> {
            json.writeStringProperty("$schema", SCHEMA);
            json.writeStringProperty("version", "2.1.0");
            json.writeArrayPropertyStart("runs");
            json.writeStartObject();
            tool(json, version);
            json.writeStringProperty("columnKind", "utf16CodeUnits");
            json.writeArrayPropertyStart("results");
            faults.forEach(fault -> result(json, fault));
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndArray();
        });
    }

    private static void tool(JsonGenerator json, String version) {
        json.writeObjectPropertyStart("tool");
        json.writeObjectPropertyStart("driver");
        json.writeStringProperty("name", "Bookwheel");
        json.writeStringProperty("version", version);
        json.writeArrayPropertyStart("rules");
        for (Rule rule : Rule.values()) {
            json.writeStartObject();
            json.writeStringProperty("id", rule.text());
            message(json, "shortDescription", rule.summary());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void result(JsonGenerator json, FoundFault found) {
        Fault fault = found.fault();
        String evidence = String.join("\n", fault.evidence());
        json.writeStartObject();
        json.writeStringProperty("ruleId", fault.rule().text());
        json.writeNumberProperty("ruleIndex", fault.rule().ordinal());
        json.writeStringProperty("level", "warning");
        message(
                json,
                "message",
                evidence.isEmpty() ? fault.message() : fault.message() + "\n" + evidence);
        json.writeArrayPropertyStart("locations");
        json.writeStartObject();
        json.writeObjectPropertyStart("physicalLocation");
        file(json, found.path());
        region(json, "region", fault, fault.column() + fault.length());
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndArray();
        json.writeObjectPropertyStart("partialFingerprints");
        json.writeStringProperty("bookwheel/v1", found.fingerprint());
        json.writeEndObject();
        fault.edit().ifPresent(edit -> fix(json, found, edit));
        json.writeEndObject();
    }

    private static void fix(JsonGenerator json, FoundFault found, Edit edit) {
        json.writeArrayPropertyStart("fixes");
        json.writeStartObject();
        json.writeArrayPropertyStart("artifactChanges");
        json.writeStartObject();
        file(json, found.path());
        json.writeArrayPropertyStart("replacements");
        json.writeStartObject();
        int end = found.fault().column() + found.edited().length();
        region(json, "deletedRegion", found.fault(), end);
        message(json, "insertedContent", edit.replacement());
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
    }

    private static void file(JsonGenerator json, String path) {
        json.writeObjectPropertyStart("artifactLocation");
        json.writeStringProperty("uri", uri(path));
        json.writeEndObject();
    }

    private static void region(JsonGenerator json, String name, Fault fault, int end) {
        json.writeObjectPropertyStart(name);
        json.writeNumberProperty("startLine", fault.line());
        json.writeNumberProperty("startColumn", fault.column());
        json.writeNumberProperty("endLine", fault.line());
        json.writeNumberProperty("endColumn", end);
        json.writeEndObject();
    }

    private static void message(JsonGenerator json, String name, String text) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("text", text);
        json.writeEndObject();
    }

    /// A path as a relative or absolute reference; a colon in its first part would be a scheme.
    private static String uri(String path) {
        try {
            String prefix = path.startsWith("/") ? "file" : null;
            String relative = path.indexOf(':') >= 0 && prefix == null ? "./" + path : path;
            return new URI(prefix, prefix == null ? null : "", relative, null).toASCIIString();
        } catch (URISyntaxException none) {
            return path;
        }
    }
}
