package org.bookwheel.search.opensearch;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/// Who asks a cluster. That is said in the environment: a command line can be read by others.
final class Credentials {

    private static final String USER = "BOOKWHEEL_CLUSTER_USER";
    private static final String PASSWORD = "BOOKWHEEL_CLUSTER_PASSWORD";
    private static final String TOKEN = "BOOKWHEEL_CLUSTER_TOKEN";

    private Credentials() {}

    /// The header that says who asks; empty where nobody is named.
    static Optional<String> header(Map<String, String> environment) {
        String token = environment.getOrDefault(TOKEN, "");
        if (!token.isEmpty()) {
            return Optional.of("Bearer " + token);
        }
        String user = environment.getOrDefault(USER, "");
        if (user.isEmpty()) {
            return Optional.empty();
        }
        String both = user + ":" + environment.getOrDefault(PASSWORD, "");
        byte[] bytes = both.getBytes(StandardCharsets.UTF_8);
        return Optional.of("Basic " + Base64.getEncoder().encodeToString(bytes));
    }
}
