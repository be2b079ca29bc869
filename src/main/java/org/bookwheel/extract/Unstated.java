package org.bookwheel.extract;

import java.util.Set;
import org.bookwheel.work.Titles;

/// Ways to say that there is nothing to say: `-`, `N/A`, `TBD`, `Unknown`, `暂无`.
final class Unstated {

    private static final Set<String> WORDS =
            Set.of(
                    "na",
                    "none",
                    "null",
                    "nil",
                    "tbd",
                    "tba",
                    "unknown",
                    "anonymous",
                    "notavailable",
                    "tobeupdated",
                    "tobeadded",
                    "todo",
                    "comingsoon",
                    "notyet",
                    "wip",
                    "待更新",
                    "暂无",
                    "无",
                    "未知",
                    "还没出来",
                    "即将开源",
                    "未开源",
                    "heavyminussign",
                    "x",
                    "notfound",
                    "unavailable",
                    "missing",
                    "updating",
                    "tobecontinued",
                    "empty",
                    "template",
                    "soon",
                    "tobereleased",
                    "stillupdating",
                    "keepupdating",
                    "待补充");

    private Unstated() {}

    static boolean is(String text) {
        String key = Titles.key(text);
        return key.isEmpty() || WORDS.contains(key);
    }
}
