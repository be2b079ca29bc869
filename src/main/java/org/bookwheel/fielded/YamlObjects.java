package org.bookwheel.fielded;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Parses YAML. What is read before a damage counts.
final class YamlObjects {

    /// The words for nothing.
    private static final Set<String> NOTHING = Set.of("", "~", "null", "Null", "NULL");

    private final String text;
    private final TreeBuilder tree;

    /// A place in the text that was reached, in code points and in characters.
    private int point;

    private int place;
    private final List<Damage> damages = new ArrayList<>();

    /// For each part that is open, whether the next scalar of a mapping is a name.
    private final List<Boolean> names = new ArrayList<>();

    /// The last line on which something was read.
    private int line = 1;

    private YamlObjects(String text) {
        this.text = text;
        this.tree = new TreeBuilder(text.length());
    }

    static FieldedList read(String text) {
        YamlObjects yaml = new YamlObjects(text);
        LoadSettings settings = LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();
        try {
            if (BracketDepth.isOver(TreeBuilder.DEEPEST, text)) {
                yaml.damages.add(new Damage(1, "brackets lie too deep in each other", ""));
            } else {
                for (Event event : new Parse(settings).parseString(text)) {
                    yaml.event(event);
                }
            }
        } catch (MarkedYamlEngineException broken) {
            int at = broken.getProblemMark().map(mark -> mark.getLine() + 1).orElse(yaml.line);
            yaml.broken(at, broken.getProblem());
        } catch (YamlEngineException broken) {
            yaml.broken(yaml.line, String.valueOf(broken.getMessage()));
        }
        return ObjectReader.read(text, yaml.tree.roots(), yaml.damages);
    }

    private void broken(int at, String problem) {
        damages.add(new Damage(at, "not YAML: " + problem.lines().findFirst().orElse(""), ""));
        tree.broken(line);
    }

    private void event(Event event) {
        switch (event.getEventId()) {
            case MappingStart, SequenceStart -> {
                if (tree.depth() > TreeBuilder.DEEPEST) {
                    throw new YamlEngineException("parts lie too deep in each other");
                }
                value();
                line = start(event);
                boolean isMapping = event.getEventId() == Event.ID.MappingStart;
                tree.begin(
                        line,
                        offset(event),
                        isMapping,
                        anchor(((CollectionStartEvent) event).getAnchor()));
                names.add(isMapping);
            }
            case MappingEnd, SequenceEnd -> {
                names.removeLast();
                tree.end(line, offset(event));
            }
            case Alias -> {
                value();
                tree.alias(anchor(((NodeEvent) (AliasEvent) event).getAnchor()));
            }
            case Scalar -> scalar((ScalarEvent) event);
            default -> {}
        }
    }

    private void scalar(ScalarEvent scalar) {
        int from = start(scalar);
        line = Math.max(from, end(scalar));
        if (!names.isEmpty() && names.getLast()) {
            names.set(names.size() - 1, false);
            tree.key(scalar.getValue());
            return;
        }
        value();
        if (!scalar.isPlain() || !NOTHING.contains(scalar.getValue())) {
            tree.scalar(from, scalar.getValue(), anchor(scalar.getAnchor()));
        }
    }

    /// A value was read: in a mapping a name comes next.
    private void value() {
        if (tree.isInMapping()) {
            names.set(names.size() - 1, true);
        }
    }

    private static String anchor(Optional<Anchor> anchor) {
        return anchor.map(Anchor::getValue).orElse("");
    }

    /// Where an event begins in the text; events come in its order.
    private int offset(Event event) {
        int wanted = event.getStartMark().map(Mark::getIndex).orElse(point);
        while (point < wanted && place < text.length()) {
            place += Character.charCount(text.codePointAt(place));
            point++;
        }
        return place;
    }

    private int start(Event event) {
        return event.getStartMark().map(mark -> mark.getLine() + 1).orElse(line);
    }

    /// A block of text ends where the next line begins.
    private int end(Event event) {
        Optional<Mark> end = event.getEndMark();
        return end.map(mark -> mark.getLine() + (mark.getColumn() == 0 ? 0 : 1)).orElse(line);
    }
}
