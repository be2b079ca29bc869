package org.bookwheel.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.bookwheel.catalogue.ListSummary;
import org.bookwheel.library.Library;
import org.bookwheel.search.SearchIndex;

/// A real library of which the index does something else instead of one of its methods: fails, or
/// waits.
public record Instead(SearchIndex index) implements Library {

    /// @param method what is done otherwise
    public static Instead of(SearchIndex real, String method, Supplier<Object> otherwise) {
        return new Instead(
                (SearchIndex)
                        Proxy.newProxyInstance(
                                SearchIndex.class.getClassLoader(),
                                new Class<?>[] {SearchIndex.class},
                                (proxy, called, arguments) -> {
                                    if (called.getName().equals(method)) {
                                        Object result = otherwise.get();
                                        if (result != null) {
                                            return result;
                                        }
                                    }
                                    try {
                                        return called.invoke(real, arguments);
                                    } catch (InvocationTargetException failure) {
                                        throw failure.getCause();
                                    }
                                }));
    }

    /// Before one of its methods, waits until something has happened.
    public static Instead after(SearchIndex real, String method, Runnable wait) {
        return of(
                real,
                method,
                () -> {
                    wait.run();
                    return null;
                });
    }

    @Override
    public List<ListSummary> lists() {
        return List.of();
    }

    @Override
    public Map<String, String> checks() {
        return Map.of("index", "ok");
    }
}
