package org.bookwheel.extract;

/// Topics as written, without brackets and labels around them.
final class Tags {

    private static final int LONGEST = 80;

    private Tags() {}

    /// Empty for what is no topic.
    static String clean(String words) {
        String tag =
                Decoration.strip(words)
                        .replaceAll("^[\\s\\[(\"'`#]{1,4}|[\\s\\])\"'`.,;]{1,4}$", "");
        return tag.length() > LONGEST ? "" : tag;
    }
}
