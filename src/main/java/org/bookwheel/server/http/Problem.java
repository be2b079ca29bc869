package org.bookwheel.server.http;

import java.util.List;
import org.bookwheel.work.JsonText;
import org.eclipse.jetty.http.HttpStatus;

/// An error as [RFC 9457](https://www.rfc-editor.org/rfc/rfc9457) writes it. The detail is for
/// people: place, what is allowed, what was got.
///
/// @param parameter the parameter at fault, or empty
/// @param value its value
record Problem(int status, String title, String detail, String parameter, String value) {

    static final String TYPE = "application/problem+json";

    /// What [RateLimit
    /// headers](https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/) call a
    /// problem of this kind.
    private static final String QUOTA =
            "https://iana.org/assignments/http-problem-types#quota-exceeded";

    /// A value in a message is cut here.
    private static final int SHOWN = 200;

    static Problem of(int status, String detail) {
        return new Problem(status, title(status), detail, "", "");
    }

    static Problem badParameter(String parameter, String value, String detail) {
        return new Problem(400, title(400), shorten(detail), parameter, shorten(value));
    }

    private static String shorten(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    /// The status in words, as [HTTP](https://www.rfc-editor.org/rfc/rfc9110#section-15) has them.
    static String title(int status) {
        return status == 500 ? "Internal Server Error" : HttpStatus.getMessage(status);
    }

    String json() {
        return JsonText.object(json -> {
            json.writeStringProperty("type", status == 429 ? QUOTA : "about:blank");
            json.writeStringProperty("title", title);
            json.writeNumberProperty("status", status);
            json.writeStringProperty("detail", detail);
            if (status == 429) {
                JsonText.strings(json, "violated-policies", List.of(RateLimit.POLICY));
            }
            if (!parameter.isEmpty()) {
                json.writeArrayPropertyStart("errors");
                json.writeStartObject();
                json.writeStringProperty("parameter", parameter);
                json.writeStringProperty("value", value);
                json.writeStringProperty("detail", detail);
                json.writeEndObject();
                json.writeEndArray();
            }
        });
    }
}
