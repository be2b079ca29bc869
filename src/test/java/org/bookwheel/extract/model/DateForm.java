package org.bookwheel.extract.model;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;

/// How one list writes days and months.
final class DateForm {

    private static final Draw.Lots FORMS =
            Draw.Lots.of(
                    """
                    6 %Y-%m
                    5 %Y/%m
                    4 %Y.%m
                    3 %m/%Y
                    2 %m-%Y
                    5 %B %Y
                    5 %b %Y
                    2 %b, %Y
                    2 %b. %Y
                    5 %Y-%m-%d
                    2 %Y/%m/%d
                    2 %Y.%m.%d
                    3 %d %b %Y
                    3 %B %d, %Y
                    1 %b %d, %Y
                    1 %d/%m/%Y
                    1 %d.%m.%Y
                    1 %m/%d/%y
                    1 %b %y
                    1 %d-%b-%y
                    1 %Y %b
                    1 %Y, %b
                    .6 %y.%m
                    .5 %y/%m
                    """);

    private final Draw draw;
    private final String form;
    private final boolean isPadded;

    DateForm(Draw draw, String language) {
        this.draw = draw;
        String lot = draw.lot(FORMS);
        if (draw.chance(.4)) {
            lot =
                    switch (language) {
                        case "zh", "tw", "ja" -> draw.of("%Y年%m月", "%Y年%m月%d日", "%m月%d日");
                        case "ko" -> draw.of("%Y년 %m월", "%Y년 %m월 %d일");
                        default -> lot;
                    };
        }
        form = lot;
        isPadded = draw.chance(.75);
    }

    /// Whether it goes down to the day.
    boolean hasDays() {
        return form.contains("%d") && form.contains("%Y");
    }

    String write(int year) {
        return write(year, form.contains("%Y") || form.contains("%y") ? form : "%Y年%m月");
    }

    /// A day of a talk, now and then without the year.
    String writeDay(int year) {
        String day =
                form.contains("%d") || draw.chance(.4)
                        ? form
                        : draw.of("%m/%d", "%b %d", "%Y-%m-%d", "%d.%m.", "%m.%d", "%y%m%d");
        return write(year, day);
    }

    private String write(int year, String form) {
        boolean isPadded = this.isPadded || form.equals("%y%m%d");
        int month = draw.between(1, 12);
        int day = draw.between(1, 28);
        String name = Month.of(month).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        return form.replace("%Y", String.valueOf(year))
                .replace("%y", two(year))
                .replace("%m", isPadded ? "%02d".formatted(month) : String.valueOf(month))
                .replace("%d", isPadded ? "%02d".formatted(day) : String.valueOf(day))
                .replace("%B", name)
                .replace("%b", name.substring(0, 3));
    }

    static String two(int year) {
        return "%02d".formatted(year % 100);
    }
}
