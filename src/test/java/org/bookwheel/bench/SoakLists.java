package org.bookwheel.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.bookwheel.testing.Birds;

/// Lists that people keep changing, in all ways in which files change: those of the seeds, which
/// stay, and others beside them under two paths of their own. For one thread.
final class SoakLists {

    private static final List<String> BIRDS =
            List.of(
                    "Avocet",
                    "Bittern",
                    "Curlew",
                    "Dunlin",
                    "Egret",
                    "Fulmar",
                    "Godwit",
                    "Heron",
                    "Ibis",
                    "Jacana",
                    "Kestrel",
                    "Lapwing",
                    "Merlin",
                    "Nightjar",
                    "Oriole",
                    "Plover");

    private final Path seeds;
    private final Path edited;
    private final Path mounted;
    private final Path away;
    private final Random random;
    private int changes;

    SoakLists(Path folder, long seed) throws IOException {
        seeds = Files.createDirectories(folder.resolve("seeds"));
        edited = Files.createDirectories(folder.resolve("edited"));
        mounted = Files.createDirectories(folder.resolve("mounted"));
        away = folder.resolve("away");
        random = new Random(seed);
        try (Stream<Path> all = Files.list(Path.of("seeds"))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Files.copy(file, seeds.resolve(file.getFileName().toString()));
            }
        }
        Birds.write(edited.resolve("a.md"), birds());
        Birds.write(mounted.resolve("m.md"), birds());
    }

    /// The paths that are given to the program.
    List<Path> paths() {
        return List.of(seeds, edited, mounted);
    }

    int changes() {
        return changes;
    }

    private String[] birds() {
        return random.ints(12, 0, BIRDS.size())
                .mapToObj(one -> BIRDS.get(one) + " " + random.nextInt(40))
                .distinct()
                .toArray(String[]::new);
    }

    /// Changes something.
    void change() throws IOException {
        changes++;
        Path file = edited.resolve(random.nextBoolean() ? "a.md" : "deep/er/b.md");
        switch (random.nextInt(8)) {
            case 0 -> Birds.write(file, birds());
            case 1 -> {
                Path saved = Birds.write(edited.resolve("saved.tmp"), birds());
                Files.createDirectories(file.getParent());
                Files.move(saved, file, StandardCopyOption.REPLACE_EXISTING);
            }
            case 2 -> append(file);
            case 3 -> Files.deleteIfExists(file);
            case 4 -> rename();
            case 5 -> Birds.write(mounted().resolve("m.md"), birds());
            case 6 -> {
                if (Files.exists(mounted)) {
                    Files.move(mounted, away);
                } else {
                    Files.move(away, mounted);
                }
            }
            default -> append(seeds.resolve("soak.md"));
        }
    }

    private Path mounted() {
        return Files.exists(mounted) ? mounted : away;
    }

    private void append(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        String line =
                "- [A Short Note on the %s](https://example.org/note/%d) NSDI 2023\n"
                        .formatted(BIRDS.get(random.nextInt(BIRDS.size())), random.nextInt(400));
        Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private void rename() throws IOException {
        List<Path> names =
                new ArrayList<>(List.of(edited.resolve("deep"), edited.resolve("shallow")));
        if (!Files.exists(names.getFirst())) {
            names = names.reversed();
        }
        if (Files.exists(names.getFirst()) && !Files.exists(names.getLast())) {
            Files.move(names.getFirst(), names.getLast());
        }
    }

    /// Puts everything back where the program was told that it is.
    void end() throws IOException {
        if (!Files.exists(mounted)) {
            Files.move(away, mounted);
        }
    }
}
