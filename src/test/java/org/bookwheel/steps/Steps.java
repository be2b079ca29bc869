package org.bookwheel.steps;

/// How much work was done, in steps that are the same on every machine: turns of loops, calls, and
/// elements of arrays that were made or copied. Counted in classes that [StepAgent] changed. It
/// must be known to the JDK's own classes, so it uses none of them.
public final class Steps {

    private static long count;
    private static long most = Long.MAX_VALUE;
    private static Thread counted;

    private Steps() {}

    /// The thread did more steps than it may.
    public static final class Exceeded extends Error {
        private static final long serialVersionUID = 1;

        private Exceeded() {
            super(null, null, false, false);
        }
    }

    /// Counts from now on. Other threads are counted, too, but of those that a JVM has none does
    /// much.
    ///
    /// @param limit the step after which this thread ends with [Exceeded]
    public static void begin(long limit) {
        count = 0;
        counted = Thread.currentThread();
        most = limit;
    }

    /// How many steps there were.
    public static long end() {
        most = Long.MAX_VALUE;
        return count;
    }

    /// Called by the classes that were changed.
    public static void add(int steps) {
        count += steps;
        if (count > most) {
            stop();
        }
    }

    /// Called by the classes that were changed.
    public static void one() {
        count++;
        if (count > most) {
            stop();
        }
    }

    private static void stop() {
        if (Thread.currentThread() == counted) {
            most = Long.MAX_VALUE;
            throw new Exceeded();
        }
    }
}
