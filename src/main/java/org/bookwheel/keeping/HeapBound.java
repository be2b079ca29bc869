package org.bookwheel.keeping;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryNotificationInfo;
import java.lang.management.MemoryPoolMXBean;
import java.util.Optional;
import javax.management.NotificationEmitter;

/// Keeps the heap of a server at about twice what it needs, and gives the rest back to the system.
/// The serial collector lets its old generation grow as far as it may before it looks what of it is
/// still needed: beside 100 MB of a following server that were 2 GB. Here it is made to look
/// whenever there is twice of what was needed at the last look, and after much work. The program
/// has one heap, so there is one bound. For any thread.
///
/// How far the heap shrinks then is said by the flags of the launcher. Other collectors look by
/// themselves and are left alone.
public final class HeapBound {

    private static final String OLD = "Tenured Gen";

    private static final int TIMES = 2;

    /// Less is not worth a look, which stops everything for a moment: the longer the more is
    /// needed, about a tenth of a second for each 50 MB.
    private static final long LEAST = 48L << 20;

    private static Optional<HeapBound> bound;

    private final MemoryPoolMXBean old;

    /// What was needed at the last look.
    private long needed;

    private HeapBound(MemoryPoolMXBean old) {
        this.old = old;
    }

    /// Looks from now on.
    public static synchronized void keep() {
        if (bound == null) {
            bound =
                    ManagementFactory.getMemoryPoolMXBeans().stream()
                            .filter(pool -> pool.getName().equals(OLD))
                            .findFirst()
                            .map(HeapBound::new);
            bound.ifPresent(HeapBound::listen);
        }
    }

    /// Gives back what work took that is done now, if it was much.
    static synchronized void workIsDone() {
        keep();
        bound.ifPresent(HeapBound::lookAfterMuch);
    }

    private void listen() {
        NotificationEmitter memory = (NotificationEmitter) ManagementFactory.getMemoryMXBean();
        memory.addNotificationListener(
                (notification, nothing) -> look(),
                notification ->
                        notification
                                .getType()
                                .equals(MemoryNotificationInfo.MEMORY_THRESHOLD_EXCEEDED),
                null);
        expect();
    }

    private synchronized void lookAfterMuch() {
        if (old.getUsage().getUsed() - needed > LEAST) {
            look();
        }
    }

    private synchronized void look() {
        System.gc();
        needed = old.getUsage().getUsed();
        expect();
    }

    /// Has the JVM say when there is so much that it is time for a look.
    private void expect() {
        long most = old.getUsage().getMax();
        long next = Math.max(needed + LEAST, TIMES * needed);
        old.setUsageThreshold(most < 0 ? next : Math.min(next, most));
    }
}
