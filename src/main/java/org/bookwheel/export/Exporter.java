package org.bookwheel.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.bookwheel.work.Work;

/// Writes works one after another in one format. What comes in at once is written at once: nothing
/// is gathered. For one thread.
public final class Exporter {

    private final FormatWriter form;
    private final Writer out;
    private boolean begun;

    /// For single works, or formats without keys.
    ///
    /// @param out is flushed at the end, but not closed
    public Exporter(Format format, Writer out) {
        this(format, new CitationKeys(), out);
    }

    /// @param keys of works in BibTeX, which know all works that are to be written
    /// @param out is flushed at the end, but not closed
    public Exporter(Format format, CitationKeys keys, Writer out) {
        this.form = format.form(keys);
        this.out = out;
        write(form.head());
    }

    public void add(Work work) {
        next(form.of(work));
    }

    /// Adds a work in its JSON form, see [org.bookwheel.work.WorkJson].
    public void add(String json) {
        next(form.of(json));
    }

    private void next(String text) {
        if (begun) {
            write(form.between());
        }
        begun = true;
        write(text);
    }

    private void write(String text) {
        try {
            out.write(text);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /// Writes what stands after all works; without it, nobody takes what was written for the whole.
    public void finish() {
        write(form.foot());
        try {
            out.flush();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
