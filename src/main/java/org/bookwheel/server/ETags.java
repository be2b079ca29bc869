package org.bookwheel.server;

/// Compares entity tags as [RFC 9110](https://www.rfc-editor.org/rfc/rfc9110#section-13.1.2) says.
final class ETags {

    private ETags() {}

    /// Whether an `If-None-Match` header names a tag; `*` names all, a weak tag its strong one,
    /// too.
    static boolean matches(String header, String etag) {
        if (header == null) {
            return false;
        }
        for (String one : header.split(",")) {
            String tag = one.strip();
            if (tag.equals("*") || tag.equals(etag) || tag.equals("W/" + etag)) {
                return true;
            }
        }
        return false;
    }
}
