package org.bookwheel.mcp;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import org.bookwheel.library.Library;
import org.bookwheel.search.SearchIndex;
import org.bookwheel.testing.Instead;

/// A real index of which each search waits until it may go on, or nobody waits for it.
final class HeldIndex {

    private HeldIndex() {}

    /// @param begun counts the searches that have begun
    /// @param go lets them go on
    /// @param stopped counts those that were given up
    static Library library(
            SearchIndex real, Semaphore begun, CountDownLatch go, Semaphore stopped) {
        InvocationHandler handler =
                (proxy, method, arguments) -> {
                    if (!method.getName().equals("until")) {
                        return method.invoke(real, arguments);
                    }
                    BooleanSupplier cancelled = (BooleanSupplier) arguments[0];
                    return Instead.after(
                                    real.until(cancelled),
                                    "search",
                                    () -> {
                                        begun.release();
                                        while (go.getCount() > 0 && !cancelled.getAsBoolean()) {
                                            Thread.onSpinWait();
                                        }
                                        if (cancelled.getAsBoolean()) {
                                            stopped.release();
                                        }
                                    })
                            .index();
                };
        return new Instead(
                (SearchIndex)
                        Proxy.newProxyInstance(
                                HeldIndex.class.getClassLoader(),
                                new Class<?>[] {SearchIndex.class},
                                handler));
    }
}
