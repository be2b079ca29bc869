package org.bookwheel.extract;

import java.util.List;

/// The title of an entry that gives only a link: the link as written; for a code host the
/// repository's name.
final class LinkTitle {

    private LinkTitle() {}

    static String of(Assignment assignment, List<Finding> findings) {
        for (int i = 0; i < assignment.size(); i++) {
            Facts facts = assignment.facts(i);
            if (facts.link == null || !facts.link.isWeb()) {
                continue;
            }
            boolean named = !facts.piece.isAddress() && facts.linkWord.isEmpty() && facts.count > 0;
            String title = named ? TitleWords.clean(facts.words) : title(assignment, i);
            findings.add(new Finding("title", title, "only a link is given", facts.piece.url()));
            return title;
        }
        return "";
    }

    private static String title(Assignment assignment, int index) {
        Facts facts = assignment.facts(index);
        String url = facts.piece.url();
        String[] pieces = Address.of(url).pieces();
        if (facts.link.what() == Hosts.What.CODE && pieces.length >= 2) {
            return pieces[1].replaceFirst("\\.git$", "");
        }
        boolean followed =
                index + 1 < assignment.size() && assignment.piece(index + 1).joint() == Joint.COLON;
        return followed ? url.replaceFirst("^https?://", "") : url;
    }
}
