package org.bookwheel.mcp;

import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.bookwheel.library.EmptyLibrary;
import org.bookwheel.library.Library;
import org.bookwheel.search.BadQueryException;
import org.bookwheel.search.SearchIndex;
import org.bookwheel.work.VisibleText;

/// What the tools do. All of them read, and none writes. Safe for many threads.
///
/// @param library what they answer from; whoever asks for it waits until it is there
/// @param log gets what failed, in words
record Tools(Supplier<Library> library, Consumer<String> log) {

    /// Calls a tool. Whatever goes wrong is said in the reply.
    ///
    /// @param stopped whether nobody waits for it any more
    Reply call(ToolDefinition tool, Map<String, Object> given, BooleanSupplier stopped) {
        try {
            return answer(tool.name(), Arguments.of(tool, given), stopped);
        } catch (BadQueryException bad) {
            return Reply.refused(tool.name() + ": " + bad.getMessage());
        } catch (IllegalStateException notReady) {
            return Reply.refused(
                    "%s: the works cannot be searched now: %s; ask again in a moment"
                            .formatted(tool.name(), notReady.getMessage()));
        } catch (RuntimeException failure) {
            log.accept("%s failed: %s".formatted(tool.name(), failure));
            return Reply.refused(
                    tool.name() + ": it failed for no fault of yours; its log says why");
        }
    }

    private Reply answer(String name, Arguments arguments, BooleanSupplier stopped) {
        Library from = library.get();
        SearchIndex index = from.index().until(stopped);
        SearchTools search = new SearchTools(index);
        WorkTools works = new WorkTools(from, index, stopped);
        // where there is nothing, no other question would find more
        String remark = VisibleText.lines(EmptyLibrary.remark(from, "\n"));
        try {
            return reply(name, arguments, search, works).with(remark);
        } catch (BadQueryException bad) {
            return Reply.refused(name + ": " + bad.getMessage() + remark);
        }
    }

    private static Reply reply(
            String name, Arguments arguments, SearchTools search, WorkTools works) {
        return switch (name) {
            case "search_works" -> search.searchWorks(arguments);
            case "get_work" -> works.getWork(arguments);
            case "related_works" -> search.relatedWorks(arguments);
            case "facet_values" -> search.facetValues(arguments);
            case "export_works" -> works.exportWorks(arguments);
            case "lists" -> works.lists();
            case "whats_new" -> search.whatsNew(arguments);
            default -> throw new IllegalArgumentException(name);
        };
    }
}
