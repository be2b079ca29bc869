package org.bookwheel.lint;

import java.util.ArrayList;
import java.util.List;

/// A web address as it stands in a line.
///
/// @param from its first character, from 0
record WrittenAddress(int from, String url) {

    private static final String ENDS = "<>\"'`]|\\^{}，。；、）】";

    int to() {
        return from + url.length();
    }

    /// All of a line, from left to right.
    static List<WrittenAddress> in(String line) {
        List<WrittenAddress> all = new ArrayList<>();
        for (int at = line.indexOf("http"); at >= 0; at = line.indexOf("http", at + 4)) {
            boolean scheme = line.startsWith("://", at + 4) || line.startsWith("s://", at + 4);
            boolean begins = at == 0 || !Character.isLetterOrDigit(line.charAt(at - 1));
            boolean inner = at > 0 && "/=?&".indexOf(line.charAt(at - 1)) >= 0;
            if (scheme && begins && !inner) {
                WrittenAddress address = new WrittenAddress(at, line.substring(at, end(line, at)));
                all.add(address);
                at = Math.max(at, address.to() - 4);
            }
        }
        return all;
    }

    /// Brackets that were opened in an address belong to it; a point or comma behind it does not.
    private static int end(String line, int from) {
        int depth = 0;
        int end = from;
        for (; end < line.length(); end++) {
            char c = line.charAt(end);
            if (Character.isWhitespace(c) || ENDS.indexOf(c) >= 0 || c == ')' && depth == 0) {
                break;
            }
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        }
        while (end > from && ".,;:!?*_".indexOf(line.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }
}
