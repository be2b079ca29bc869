package org.bookwheel.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Days as people type them.
class DayRangeTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    @ParameterizedTest
    @CsvSource({
        "7d, 2026-11-23, 9999-12-31",
        "0d, 2026-11-30, 9999-12-31",
        "2024, 2024-01-01, 2024-12-31",
        "2024-02, 2024-02-01, 2024-02-29",
        "2026-11-03, 2026-11-03, 2026-11-03",
        "=2026-11-03, 2026-11-03, 2026-11-03",
        ">=2026-10-01, 2026-10-01, 9999-12-31",
        ">2026-10, 2026-11-01, 9999-12-31",
        "<=2026-10, 0001-01-01, 2026-10-31",
        "<2026, 0001-01-01, 2025-12-31",
        "2026-11-01.., 2026-11-01, 9999-12-31",
        "..2026-11, 0001-01-01, 2026-11-30",
        "2025..2026-11-03, 2025-01-01, 2026-11-03"
    })
    void whatIsTypedMeansTheseDays(String typed, LocalDate from, LocalDate to) {
        assertThat(DayRange.of(typed, TODAY)).contains(new DayRange(from, to));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "..", "d", "soon", "2026-13", "2026-02-30", "2026-1-1", "99999d", "26"})
    void whatIsNoDayIsNone(String typed) {
        assertThat(DayRange.of(typed, TODAY)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"7d", "2024-02", "2026-11-03", ">2026-10", "<2026", "2025..2026-11-03"})
    void whatIsPrintedMeansTheSame(String typed) {
        DayRange days = DayRange.of(typed, TODAY).orElseThrow();
        assertThat(DayRange.of(days.text(), TODAY.plusYears(1))).contains(days);
    }
}
