package org.bookwheel.search.lucene;

import java.text.NumberFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.queryparser.flexible.core.QueryNodeException;
import org.apache.lucene.queryparser.flexible.core.messages.QueryParserMessages;
import org.apache.lucene.queryparser.flexible.core.nodes.FieldableNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.apache.lucene.queryparser.flexible.core.processors.QueryNodeProcessorImpl;
import org.apache.lucene.queryparser.flexible.core.processors.QueryNodeProcessorPipeline;
import org.apache.lucene.queryparser.flexible.messages.MessageImpl;
import org.apache.lucene.queryparser.flexible.standard.StandardQueryParser;
import org.apache.lucene.queryparser.flexible.standard.config.PointsConfig;
import org.apache.lucene.queryparser.flexible.standard.parser.ParseException;
import org.apache.lucene.queryparser.flexible.standard.parser.Token;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;
import org.bookwheel.search.BadQueryException;
import org.bookwheel.search.SearchField;
import org.bookwheel.search.lucene.index.FacetValues;
import org.bookwheel.search.lucene.index.WorkDocument;

/// Queries in Lucene's own syntax, for those who know it and sit at the machine: `title:cache~1 AND
/// year:[2022 TO 2024]`. Fields have the names of [SearchField], besides `year`, `in`, `has`,
/// `kind` and `id`. It can ask for a great deal of work, so no stranger may reach it.
final class LuceneSyntax {

    private static final String OPTION = "--lucene";

    /// The fields by the names under which they are typed.
    private static final Map<String, String> FIELDS = fields();

    private LuceneSyntax() {}

    private static Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        for (SearchField field : SearchField.values()) {
            if (SearchField.of(field.text()).isPresent()) {
                fields.put(field.text(), WorkDocument.field(field));
            }
        }
        fields.put("affiliation", WorkDocument.field(SearchField.AFFILIATION));
        fields.put("year", WorkDocument.YEAR);
        fields.put("in", WorkDocument.LISTS);
        fields.put("has", WorkDocument.HAS);
        fields.put("kind", FacetValues.field(org.bookwheel.search.Facet.KIND));
        fields.put("id", WorkDocument.KEY);
        return fields;
    }

    /// @throws BadQueryException saying what is wrong with the text, and where
    static Query parse(String text) {
        StandardQueryParser parser = new StandardQueryParser(new TypedWords());
        parser.setAllowLeadingWildcard(true);
        parser.setPointsConfigMap(
                Map.of(WorkDocument.YEAR, number(), WorkDocument.LISTS, number()));
        ((QueryNodeProcessorPipeline) parser.getQueryNodeProcessor()).add(0, new Renaming());
        try {
            return parser.parse(text.isBlank() ? "*:*" : text, WorkDocument.ALL);
        } catch (QueryNodeException wrong) {
            throw bad(reason(wrong), text);
        } catch (TooComplexToDeterminizeException | IndexSearcher.TooManyClauses heavy) {
            throw bad("it asks for too much", text);
        } catch (StackOverflowError deep) {
            throw bad("its brackets are too deep", text);
        }
    }

    private static PointsConfig number() {
        return new PointsConfig(NumberFormat.getIntegerInstance(Locale.ROOT), Integer.class);
    }

    private static BadQueryException bad(String reason, String text) {
        return new BadQueryException(OPTION, text, "a query in Lucene's syntax (" + reason + ")");
    }

    /// Where the text stops making sense, and what stands there; columns count from 1.
    private static String reason(QueryNodeException wrong) {
        if (wrong instanceof ParseException parse && parse.currentToken != null) {
            Token token = parse.currentToken.next;
            String found = token.image.isEmpty() ? "the end" : '"' + token.image + '"';
            return "column %d: did not expect %s".formatted(token.beginColumn + 1, found);
        }
        Throwable cause = wrong.getCause() == null ? wrong : wrong.getCause();
        return String.valueOf(cause.getMessage()).strip().replaceAll("\\s+", " ");
    }

    /// Gives fields the names that they have in the index.
    private static final class Renaming extends QueryNodeProcessorImpl {

        @Override
        protected QueryNode preProcessNode(QueryNode node) throws QueryNodeException {
            if (node instanceof FieldableNode fieldable && fieldable.getField() != null) {
                String name = fieldable.getField().toString();
                if (!isInternal(name)) {
                    fieldable.setField(find(name));
                }
            }
            return node;
        }

        /// The default field, all fields at once `*`, and what was renamed with its parent.
        private static boolean isInternal(String name) {
            return name.equals(WorkDocument.ALL)
                    || name.equals("*")
                    || FIELDS.containsValue(name) && !FIELDS.containsKey(name);
        }

        private static String find(String name) throws QueryNodeException {
            String field = FIELDS.get(name.toLowerCase(Locale.ROOT));
            if (field == null) {
                throw new QueryNodeException(
                        new MessageImpl(QueryParserMessages.INVALID_SYNTAX),
                        new IllegalArgumentException(
                                "no field is called "
                                        + name
                                        + ", only "
                                        + String.join(", ", FIELDS.keySet())));
            }
            return field;
        }

        @Override
        protected QueryNode postProcessNode(QueryNode node) {
            return node;
        }

        @Override
        protected List<QueryNode> setChildrenOrder(List<QueryNode> children) {
            return children;
        }
    }
}
