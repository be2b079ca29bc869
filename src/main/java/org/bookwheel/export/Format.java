package org.bookwheel.export;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A form in which works are written out.
public enum Format {
    /// One work in JSON on each line, with everything that is known of it; can be read again.
    JSONL("JSON Lines", "application/jsonl; charset=utf-8", "jsonl", new JsonLines()),
    BIBTEX("BibTeX", "application/x-bibtex; charset=utf-8", "bib", new BibTex(new CitationKeys())),
    RIS("RIS", "application/x-research-info-systems; charset=utf-8", "ris", new Ris()),
    CSL_JSON(
            "CSL-JSON",
            "application/vnd.citationstyles.csl+json; charset=utf-8",
            "json",
            new CslJson()),
    CSV("CSV", "text/csv; charset=utf-8; header=present", "csv", new Csv());

    /// All, in the order in which people are offered them.
    public static final List<Format> OFFERED = List.of(BIBTEX, RIS, CSL_JSON, CSV, JSONL);

    private final String label;
    private final String mediaType;
    private final String ending;
    private final FormatWriter form;

    Format(String label, String mediaType, String ending, FormatWriter form) {
        this.label = label;
        this.mediaType = mediaType;
        this.ending = ending;
        this.form = form;
    }

    /// As people call it: `CSL-JSON`.
    public String label() {
        return label;
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

    /// Whether keys must know all works before the first is written.
    public boolean needsAllWorks(CitationKeys keys) {
        return this == BIBTEX && !keys.areIds();
    }

    /// @param keys of works in BibTeX
    FormatWriter form(CitationKeys keys) {
        return this == BIBTEX ? new BibTex(keys) : form;
    }
}
