package org.bookwheel.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.bookwheel.list.Span;

/// A line that begins with a label, `**Authors:** ...`, `论文：...`, `Paper https://...`.
///
/// @param label the label's words, empty if the line has none
/// @param spans what follows the label
record Labelled(String label, List<Span> spans) {

    private static final int LONGEST_LABEL = 48;
    private static final Set<String> VENUE_LEAD_INS = WordSet.of("venue lead-in");

    Labelled {
        spans = List.copyOf(spans);
    }

    boolean isLabelled() {
        return !label.isEmpty();
    }

    /// The line, split into known label and rest; the whole line if it begins with no known label.
    static Labelled of(List<Span> line) {
        StringBuilder label = new StringBuilder();
        for (int i = 0; i < line.size(); i++) {
            Span span = line.get(i);
            if (!(span instanceof Span.Text text)) {
                return beforeLink(label, line, i);
            }
            if (i == 0 && isVenueLeadIn(text.text())) {
                return new Labelled("venue", line);
            }
            int colon = colon(text.text());
            if (colon >= 0) {
                label.append(text.text(), 0, colon);
                List<Span> rest = new ArrayList<>();
                rest.add(
                        new Span.Text(
                                text.text().substring(colon + 1), text.styles(), text.line()));
                rest.addAll(line.subList(i + 1, line.size()));
                return known(label, rest, line);
            }
            label.append(text.text());
            if (label.length() > LONGEST_LABEL * 2) {
                break;
            }
        }
        return new Labelled("", line);
    }

    /// `Published at SIGMOD'21`.
    private static boolean isVenueLeadIn(String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        return VENUE_LEAD_INS.stream().anyMatch(lower::startsWith)
                && lower.length() <= 120
                && VenueReader.read(text.strip()).hasVenue();
    }

    /// `Paper https://...`: a label may lack its colon before a link.
    private static Labelled beforeLink(StringBuilder label, List<Span> line, int index) {
        boolean link =
                line.get(index) instanceof Span.Link inner && inner.plain().startsWith("http");
        return link ? known(label, line.subList(index, line.size()), line) : new Labelled("", line);
    }

    private static Labelled known(CharSequence label, List<Span> rest, List<Span> line) {
        String name =
                Decoration.strip(label.toString().replaceAll("[*_`\\[\\]【】]", " ").strip()).strip();
        name = name.replaceAll(":[a-z0-9_+-]{2,40}:", "").strip();
        boolean quoted = !name.isEmpty() && Wrap.opens(name.charAt(0));
        boolean known = !quoted && name.length() <= LONGEST_LABEL && Labels.isKnown(name);
        return known ? new Labelled(name, rest) : new Labelled("", line);
    }

    private static int colon(String text) {
        for (int i = 0; i < Math.min(text.length(), LONGEST_LABEL * 2); i++) {
            char c = text.charAt(i);
            if (c == '：' || c == ':' && !isShortcode(text, i)) {
                return i;
            }
        }
        return -1;
    }

    /// The colons of `:scroll:` are no label's.
    private static boolean isShortcode(String text, int index) {
        int next = text.indexOf(':', index + 1);
        int before = text.lastIndexOf(':', index - 1);
        return next > index + 1 && text.substring(index + 1, next).matches("[a-z0-9_+-]{2,40}")
                || before >= 0
                        && index > before + 1
                        && text.substring(before + 1, index).matches("[a-z0-9_+-]{2,40}");
    }
}
