package org.bookwheel.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.bookwheel.diff.Proposal;
import org.bookwheel.work.JsonText;
import org.bookwheel.work.Mention;
import org.bookwheel.work.Work;
import org.bookwheel.work.WorkJson;

/// What lists do not share, as text for people or one JSON object on a line.
final class DiffReport {

    private DiffReport() {}

    /// Works, each as the first list names it.
    static List<String> works(List<Work> works, boolean json) {
        return works.stream()
                .map(work -> {
                    Mention first = work.mentions().getFirst();
                    return json
                            ? WorkJson.write(first) + "\n"
                            : place(first) + ": " + work.reference().title() + "\n";
                })
                .toList();
    }

    static List<String> proposals(List<Proposal> proposals, boolean json) {
        List<String> texts = new ArrayList<>();
        for (Proposal proposal : proposals) {
            texts.add(json ? json(proposal) : text(proposal, texts.size() + 1));
        }
        return texts;
    }

    private static String place(Mention mention) {
        return mention.list() + ":" + mention.line();
    }

    private static String text(Proposal proposal, int number) {
        String heading = proposal.section().heading();
        String entry =
                proposal.entry().isEmpty()
                        ? "   (no entry: no way of writing it would be read rightly there)"
                        : proposal.entry();
        return "%d. %s\n   named by %s\n   belongs behind %s:%d%s, where «%s» stands%s\n%s\n"
                .formatted(
                        number,
                        proposal.work().reference().title(),
                        proposal.sayers().stream()
                                .map(DiffReport::place)
                                .collect(Collectors.joining(", ")),
                        proposal.section().list(),
                        proposal.section().lastLine(),
                        heading.isEmpty() ? "" : " under «" + heading + "»",
                        proposal.nearest().reference().title(),
                        proposal.isInStyle() || proposal.entry().isEmpty()
                                ? ""
                                : "\n   in a plain style, since it would be read otherwise in the list's own",
                        entry);
    }

    private static String json(Proposal proposal) {
        return JsonText.object(json -> {
            json.writeStringProperty("id", proposal.work().id());
            json.writeStringProperty("title", proposal.work().reference().title());
            JsonText.strings(
                    json, "namedBy", proposal.sayers().stream().map(DiffReport::place).toList());
            json.writeStringProperty("list", proposal.section().list());
            JsonText.strings(json, "headings", proposal.section().headings());
            json.writeNumberProperty("behindLine", proposal.section().lastLine());
            json.writeStringProperty("nearest", proposal.nearest().reference().title());
            JsonText.text(json, "entry", proposal.entry());
            json.writeBooleanProperty("inStyle", proposal.isInStyle());
        })
                + "\n";
    }
}
