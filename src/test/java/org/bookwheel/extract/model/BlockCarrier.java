package org.bookwheel.extract.model;

import java.util.ArrayList;
import java.util.List;

/// Entries of one line or several lines each: items with what is below them, paragraphs, headings,
/// quotations.
///
/// A line that begins with `¦` is always written, others only when one of their fields is there;
/// `+` stands for one to three of its kind.
final class BlockCarrier implements Carrier {

    private final Draw draw;
    private final String marker;
    private final List<String> lines;
    private final String lineEnd;
    private final boolean gap;
    private final int width;

    /// @param marker in front of the first line, with `№` for the entry's number
    /// @param lines [LineForm]s, the first with the marker, the others with what they begin with
    /// @param lineEnd behind each line but the last
    /// @param gap whether an empty line follows
    BlockCarrier(Draw draw, String marker, List<String> lines, String lineEnd, boolean gap) {
        this.draw = draw;
        this.marker = marker;
        this.lines = lines;
        this.lineEnd = lineEnd;
        this.gap = gap;
        width =
                lines.size() == 1
                                && marker.length() < 4
                                && !marker.startsWith("#")
                                && draw.chance(.07)
                        ? draw.between(70, 100)
                        : 0;
    }

    @Override
    public void open(Sheet sheet) {
        sheet.gap();
    }

    @Override
    public void write(Sheet sheet, MadeEntry entry) {
        int line = sheet.next();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String form = lines.get(i);
            int times = form.startsWith("+") ? draw.between(1, 3) : 1;
            for (int k = 0; k < times; k++) {
                add(texts, form.startsWith("+") ? form.substring(1) : form, entry, i == 0);
            }
        }
        String begin = marker.replace("№", String.valueOf(entry.number));
        texts.set(0, begin + texts.getFirst());
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            boolean ends = i == texts.size() - 1 || texts.get(i + 1).isEmpty();
            boolean broken = !ends && !text.isEmpty() && (i > 0 || !marker.startsWith("#"));
            sheet.write(
                    width > 0 && i == 0
                            ? wrapped(text, begin.length())
                            : text + (broken ? lineEnd : ""));
        }
        if (gap) {
            sheet.gap();
        }
        sheet.answer(entry, line);
    }

    private void add(List<String> texts, String form, MadeEntry entry, boolean isFirst) {
        if (form.startsWith("¦")) {
            texts.add(form.substring(1));
        } else if (isFirst) {
            texts.add(LineForm.fill(form, entry).strip());
        } else if (LineForm.says(form, entry)) {
            String text = withoutJoint(LineForm.fill(form, entry));
            if (!text.replaceAll("[-*+>\\s]+", "").isEmpty()) {
                texts.add(text);
            }
        }
    }

    /// Without what would join the line's first field to one before it that is missing.
    private static String withoutJoint(String text) {
        int begin = 0;
        while (begin < text.length() && " \t".indexOf(text.charAt(begin)) >= 0) {
            begin++;
        }
        if (begin + 1 < text.length()
                && "-*+>".indexOf(text.charAt(begin)) >= 0
                && text.charAt(begin + 1) == ' ') {
            begin += 2;
        }
        String indent = text.startsWith(" ") && begin == 1 ? "" : text.substring(0, begin);
        return indent + text.substring(begin).replaceFirst("^(?:[.,;|·—:–-]+ | +)+", "");
    }

    /// Broken between words, never inside of an address, as an editor does it.
    private String wrapped(String text, int indent) {
        StringBuilder lines = new StringBuilder();
        int used = 0;
        for (String word : text.split(" ")) {
            if (used > 0
                    && used + word.length() > width
                    && !word.startsWith("#")
                    && !word.matches("[-+*>]|\\d+[.)]|=+|-+")) {
                lines.append("\n").append(" ".repeat(indent));
                used = indent;
            } else if (!lines.isEmpty()) {
                lines.append(' ');
                used++;
            }
            lines.append(word);
            used += word.length();
        }
        return lines.toString();
    }
}
