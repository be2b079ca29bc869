package org.bookwheel.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;

/// The script `bookwheel` in a folder of its own, which starts these classes on this Java.
public final class Launcher {

    private final Path script;

    private Launcher(Path script) {
        this.script = script;
    }

    /// @param folder an empty one
    public static Launcher in(Path folder) throws IOException {
        Path target = Files.createDirectories(folder.resolve("target"));
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.put(Attributes.Name.MAIN_CLASS, "org.bookwheel.Main");
        String[] classes = StartCache.classPath().split(":");
        main.put(
                Attributes.Name.CLASS_PATH,
                Arrays.stream(classes)
                        .map(one -> Path.of(one).toUri().toString())
                        .collect(Collectors.joining(" ")));
        try (var jar = Files.newOutputStream(target.resolve("bookwheel.jar"))) {
            new JarOutputStream(jar, manifest).close();
        }
        Path script = folder.resolve("bookwheel");
        Files.copy(Path.of("bookwheel"), script);
        return new Launcher(script);
    }

    /// The words that start the program by it, to be changed and run by [Program#run].
    public ProcessBuilder command(Object... arguments) {
        List<String> words = new ArrayList<>(List.of(script.toString()));
        Arrays.stream(arguments).map(String::valueOf).forEach(words::add);
        ProcessBuilder builder = new ProcessBuilder(words);
        builder.environment().put("BOOKWHEEL_JAVA_HOME", System.getProperty("java.home"));
        builder.environment().remove("BOOKWHEEL_CACHE");
        // half the time of a short command is that of the second compiler, beside it
        builder.environment().put("JAVA_OPTS", "-XX:TieredStopAtLevel=1");
        return builder;
    }
}
