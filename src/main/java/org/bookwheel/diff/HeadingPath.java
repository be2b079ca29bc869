package org.bookwheel.diff;

import java.util.List;
import org.bookwheel.work.Mention;

/// A place in any list: its name and the headings, from the top.
record HeadingPath(String list, List<String> headings) {

    static HeadingPath of(Mention mention) {
        return new HeadingPath(mention.list(), mention.headings());
    }

    static HeadingPath of(Section section) {
        return new HeadingPath(section.list(), section.headings());
    }

    HeadingPath parent() {
        int above = Math.max(0, headings.size() - 1);
        return new HeadingPath(list, headings.subList(0, above));
    }

    /// The headings below the list's title.
    List<String> below() {
        return headings.subList(Math.min(1, headings.size()), headings.size());
    }
}
