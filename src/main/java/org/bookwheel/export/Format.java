package org.bookwheel.export;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A form in which works are written out.
public enum Format {
    /// One work in JSON on each line, with everything that is known of it; can be read again.
    JSONL("application/jsonl; charset=utf-8", "jsonl", new JsonLines()),
    BIBTEX("application/x-bibtex; charset=utf-8", "bib", new BibTex()),
    RIS("application/x-research-info-systems; charset=utf-8", "ris", new Ris()),
    CSL_JSON("application/vnd.citationstyles.csl+json; charset=utf-8", "json", new CslJson()),
    CSV("text/csv; charset=utf-8; header=present", "csv", new Csv());

    private final String mediaType;
    private final String ending;
    private final Form form;

    Format(String mediaType, String ending, Form form) {
        this.mediaType = mediaType;
        this.ending = ending;
        this.form = form;
    }

    /// As it is asked for: `csl-json`.
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Format> of(String name) {
        return Arrays.stream(values()).filter(format -> format.text().equals(name)).findFirst();
    }

    /// For the header `Content-Type`.
    public String mediaType() {
        return mediaType;
    }

    /// The name of a file in this form.
    public String fileName() {
        return "bookwheel." + ending;
    }

    Form form() {
        return form;
    }
}
