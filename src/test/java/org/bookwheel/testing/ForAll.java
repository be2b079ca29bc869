package org.bookwheel.testing;

import java.util.Random;
import java.util.function.Function;

/// Checks that something holds for many cases drawn by chance. The same cases are drawn in every
/// run; `-Dseed=7` draws others, and repeats a failure with the seed that it names.
public final class ForAll {

    private static final long SEED = Long.getLong("seed", 1);

    private ForAll() {}

    /// Looks at one case; throws what is wrong with it.
    public interface Check<T> {
        void of(T one) throws Exception;
    }

    /// @param draw makes a case of the numbers it is given, and of nothing else
    public static <T> void cases(int count, Function<Random, T> draw, Check<T> check) {
        for (long seed = SEED; seed < SEED + count; seed++) {
            T one = draw.apply(random(seed));
            try {
                check.of(one);
            } catch (Exception | AssertionError | StackOverflowError wrong) {
                throw new AssertionError("-Dseed=%d: %s".formatted(seed, one), wrong);
            }
        }
    }

    /// Neighbouring seeds give numbers that are far apart.
    private static Random random(long seed) {
        return new Random(seed * 0x9E37_79B9_7F4A_7C15L);
    }
}
