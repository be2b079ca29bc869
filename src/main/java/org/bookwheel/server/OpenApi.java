package org.bookwheel.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// The description of the API for programs, in [OpenAPI
/// 3.1](https://spec.openapis.org/oas/v3.1.1.html): a file of this program, with its version.
public final class OpenApi {

    private static final String TEXT = load();

    private OpenApi() {}

    public static String text() {
        return TEXT;
    }

    /// The version that the build wrote into the program.
    public static String version() {
        return Objects.requireNonNullElse(
                OpenApi.class.getPackage().getImplementationVersion(), "unpackaged");
    }

    private static String load() {
        try (InputStream file = OpenApi.class.getResourceAsStream("openapi.json")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("${version}", version());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
