package org.bookwheel.search.opensearch;

import java.io.IOException;

/// The cluster answered that it cannot do what it was asked for.
final class ClusterException extends IOException {

    private static final long serialVersionUID = 1;

    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;

    private final int status;
    private final String type;

    /// @param status of HTTP
    /// @param type of the error, as the cluster names it
    ClusterException(int status, String type, String reason) {
        super("the cluster answered %d: %s: %s".formatted(status, type, reason));
        this.status = status;
        this.type = type;
    }

    boolean isNotFound() {
        return status == NOT_FOUND;
    }

    /// Whether an index is not there.
    boolean isGone() {
        return type.equals("index_not_found_exception");
    }

    boolean isConflict() {
        return status == CONFLICT;
    }

    /// Whether something is there already that was to be made.
    boolean isThere() {
        return type.equals("resource_already_exists_exception");
    }

    /// Whether it may do it a moment later.
    boolean isPassing() {
        return status == 429 || status == 502 || status == 503 || status == 504;
    }
}
