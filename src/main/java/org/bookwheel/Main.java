package org.bookwheel;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bookwheel.extract.Extraction;
import org.bookwheel.extract.Extractor;
import org.bookwheel.list.ListFile;
import org.bookwheel.list.ListFiles;
import org.bookwheel.list.ListReader;
import org.bookwheel.work.WorkJson;

public final class Main {
    public static void main(String[] args) throws Exception {
        List<Path> paths = new ArrayList<>();
        for (String a : args) if (!a.startsWith("--")) paths.add(Path.of(a));
        boolean ex = List.of(args).contains("--explain");
        boolean sk = List.of(args).contains("--show-skipped");
        for (ListFile f : ListFiles.find(paths)) {
            Extraction x = Extractor.extract(ListReader.read(f));
            for (var e : x.entries()) {
                System.out.println(WorkJson.write(e.mention()));
                if (ex) e.findings().forEach(g -> System.out.println("    " + g));
            }
            if (sk)
                x.skips()
                        .forEach(s ->
                                System.err.println(
                                        s.list()
                                                + ":"
                                                + s.line()
                                                + ": "
                                                + s.reason().text()
                                                + ": "
                                                + s.text()));
        }
    }
}
