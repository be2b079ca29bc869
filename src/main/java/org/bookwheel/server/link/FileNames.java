package org.bookwheel.server.link;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/// The files in which works, lists and venues lie on a host of files. No two names share a file,
/// also where case does not count; `web/engine/names.js` makes the same.
public final class FileNames {

    /// Longer names are cut and told apart by a hash: file systems take 255 bytes.
    private static final int LONGEST = 120;

    private FileNames() {}

    public static String work(String id) {
        return "works/" + name(id) + ".html";
    }

    public static String bibtex(String id) {
        return "works/" + name(id) + ".bib";
    }

    public static String list(String name) {
        return "lists/" + name(name);
    }

    public static String venue(String name) {
        return "venues/" + name(name) + ".html";
    }

    /// Small letters, digits, `.` and `-` stay, a colon is `_`, any other byte of UTF-8 is `=` and
    /// two hex digits.
    static String name(String text) {
        StringBuilder name = new StringBuilder();
        for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (one & 0xFF);
            boolean plain = c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' || c == '.';
            if (plain && !(c == '.' && name.isEmpty())) {
                name.append(c);
            } else if (c == ':') {
                name.append('_');
            } else {
                name.append('=').append(HexFormat.of().toHexDigits(one));
            }
        }
        if (name.length() <= LONGEST) {
            return name.toString();
        }
        String hash = HexFormat.of().toHexDigits(text.hashCode());
        String back =
                HexFormat.of().toHexDigits(new StringBuilder(text).reverse().toString().hashCode());
        return name.substring(0, LONGEST) + "==" + hash + back;
    }
}
