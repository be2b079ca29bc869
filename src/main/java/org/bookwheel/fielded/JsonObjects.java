package org.bookwheel.fielded;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/// Parses JSON as people write it, too: with comments, commas at the end, single quotes; one value
/// or several in a row. What is read before a damage counts.
final class JsonObjects {

    private static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .enable(
                            JsonReadFeature.ALLOW_JAVA_COMMENTS,
                            JsonReadFeature.ALLOW_TRAILING_COMMA,
                            JsonReadFeature.ALLOW_SINGLE_QUOTES,
                            JsonReadFeature.ALLOW_UNQUOTED_PROPERTY_NAMES,
                            JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
                            JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                    .build();

    private JsonObjects() {}

    static FieldedList read(String text) {
        TreeBuilder tree = new TreeBuilder(0);
        List<Damage> damages = new ArrayList<>();
        int line = 1;
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                line = parser.currentTokenLocation().getLineNr();
                token(token, line, parser, tree);
                if (tree.depth() > TreeBuilder.DEEPEST) {
                    damages.add(new Damage(line, "parts lie too deep in each other", ""));
                    tree.broken(line);
                    break;
                }
            }
        } catch (JacksonException broken) {
            int at = broken.getLocation() == null ? line : broken.getLocation().getLineNr();
            damages.add(new Damage(Math.max(1, at), words(broken), ""));
            tree.broken(line);
        }
        return ObjectReader.read(text, tree.roots(), damages);
    }

    private static void token(JsonToken token, int line, JsonParser parser, TreeBuilder tree) {
        switch (token) {
            case START_OBJECT, START_ARRAY ->
                    tree.begin(line, from(parser), token == JsonToken.START_OBJECT, "");
            case END_OBJECT, END_ARRAY -> tree.end(line, from(parser) + 1);
            case PROPERTY_NAME -> tree.key(parser.currentName());
            case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                    tree.scalar(line, parser.getString(), "");
            default -> {}
        }
    }

    private static int from(JsonParser parser) {
        return (int) parser.currentTokenLocation().getCharOffset();
    }

    /// The first line of what the parser says, without what it says of itself.
    private static String words(JacksonException broken) {
        return "not JSON: " + broken.getOriginalMessage().lines().findFirst().orElse("");
    }
}
