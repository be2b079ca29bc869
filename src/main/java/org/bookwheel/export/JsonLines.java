package org.bookwheel.export;

import org.bookwheel.work.Work;
import org.bookwheel.work.WorkJson;

/// The record itself, one on each line.
final class JsonLines implements FormatWriter {

    @Override
    public String of(Work work) {
        return of(WorkJson.write(work));
    }

    @Override
    public String of(String json) {
        return json + "\n";
    }
}
