package org.bookwheel.extract.field;

import java.util.Optional;
import java.util.Set;
import org.bookwheel.extract.model.Role;
import org.bookwheel.extract.name.Months;
import org.bookwheel.extract.text.Token;
import org.bookwheel.work.Identifiers;
import org.bookwheel.work.PartialDate;

/// The date of an entry as finely as it is stated beside one of its years, or as an identifier
/// shows it.
final class Dates {

    private static final int DAYS = 31;

    /// How many tokens may stand between a year and the name of its month: `Oct. 6th, 2025`.
    private static final int BESIDE = 5;

    private static final String JOINTS = "-/.–";
    private static final String AROUND_A_MONTH = ",.-/–'’(";

    private static final Set<String> YEAR_SIGNS = Set.of("年", "년");
    private static final Set<String> MONTH_SIGNS = Set.of("月", "월");
    private static final Set<String> ENDINGS = Set.of("st", "nd", "rd", "th", "of", "de");

    /// What a number behind it counts is no day: `vol. 3 Oct 2025`.
    private static final Set<String> BEFORE_OTHER_NUMBERS =
            Set.of("vol", "volume", "no", "nr", "issue", "pp", "p", "part", "week", "v", "版");

    private final Labelled labelled;

    private Dates(Labelled labelled) {
        this.labelled = labelled;
    }

    /// The date as it is written, empty if nothing finer than the year is known.
    ///
    /// @param year of the work, 0 for none
    /// @param published whether a venue stands behind the year
    /// @param arxiv its id, or empty
    static String of(Labelled labelled, Venue venue, int year, boolean published, String arxiv) {
        Dates dates = new Dates(labelled);
        int first = StatedYear.place(labelled, venue);
        Optional<PartialDate> best = Optional.empty();
        for (int i = first < 0 ? 0 : -1; i < labelled.size() && best.isEmpty(); i++) {
            if (i < 0 || StatedYear.isStated(labelled, i)) {
                best =
                        Optional.of(dates.around(i < 0 ? first : i))
                                .filter(date -> date.hasMonth() && date.fits(year, published));
            }
        }
        if (best.isEmpty() && first < 0) {
            best = StatedYear.preprint(labelled, venue).filter(date -> date.fits(year, published));
        }
        if (best.isEmpty() && !arxiv.isEmpty()) {
            best =
                    Optional.of(
                                    PartialDate.of(
                                            Identifiers.arxivYear(arxiv),
                                            Identifiers.arxivMonth(arxiv),
                                            0))
                            .filter(date -> date.fits(year, published));
        }
        return best.map(PartialDate::text).orElse("");
    }

    /// The date of which a token is the year.
    private PartialDate around(int i) {
        int year = StatedYear.year(labelled.token(i));
        PartialDate date = numbersBehind(i, year);
        date = date.hasMonth() ? date : numbersBefore(i, year);
        date = date.hasMonth() ? date : nameBefore(i, year);
        return date.hasMonth() ? date : nameBehind(i, year);
    }

    /// `2025-10-06`, `2025/10`, `2025年10月6日`.
    private PartialDate numbersBehind(int i, int year) {
        boolean written = isWord(i + 1, YEAR_SIGNS);
        int month = written || isJoint(i + 1) && isGlued(i + 2) ? number(i + 2, Months.COUNT) : 0;
        boolean goesOn =
                written
                        ? isWord(i + 3, MONTH_SIGNS)
                        : isJoint(i + 3)
                                && isGlued(i + 4)
                                && labelled.token(i + 3)
                                        .text()
                                        .equals(labelled.token(i + 1).text());
        return PartialDate.of(year, month, goesOn ? number(i + 4, DAYS) : 0);
    }

    /// `06.10.2025`, `23/10/2025`, `10/2025`. Which of two small numbers is the month is only known
    /// where points stand between them, as no English list writes it.
    private PartialDate numbersBefore(int i, int year) {
        if (!isJoint(i - 1) || !isGlued(i) || !isGlued(i - 1)) {
            return PartialDate.of(year, 0, 0);
        }
        String joint = labelled.token(i - 1).text();
        int near = number(i - 2, DAYS);
        boolean three =
                isJoint(i - 3)
                        && labelled.token(i - 3).text().equals(joint)
                        && isGlued(i - 2)
                        && isGlued(i - 3);
        int far = three ? number(i - 4, DAYS) : 0;
        if (far == 0) {
            return PartialDate.of(year, three ? 0 : near, 0);
        } else if (joint.equals(".") || far > Months.COUNT || far == near) {
            return PartialDate.of(year, near, far);
        }
        return PartialDate.of(year, near > Months.COUNT ? far : 0, near);
    }

    /// `Oct 6, 2025`, `6th October 2025`, `Oct. '25`.
    private PartialDate nameBefore(int i, int year) {
        int day = 0;
        int days = 0;
        for (int j = i - 1; j >= Math.max(0, i - BESIDE) && isOfDate(j); j--) {
            int month = month(j);
            if (month > 0) {
                int before = days == 0 ? dayBefore(j) : days == 1 ? day : 0;
                return PartialDate.of(year, month, before);
            }
            if (number(j, DAYS) > 0) {
                day = number(j, DAYS);
                days++;
            } else if (!isAround(j)) {
                break;
            }
        }
        return PartialDate.of(year, 0, 0);
    }

    private int dayBefore(int month) {
        int j = month - 1;
        while (j >= 0 && (isWord(j, ENDINGS) || isJoint(j))) {
            j--;
        }
        return j >= 0
                        && !(isJoint(j - 1) || isWord(j - 1, BEFORE_OTHER_NUMBERS))
                        && !(j > 1 && isJoint(j - 1) && isWord(j - 2, BEFORE_OTHER_NUMBERS))
                ? number(j, DAYS)
                : 0;
    }

    /// `2025 Oct 6`, `2025, October`.
    private PartialDate nameBehind(int i, int year) {
        int j = i + 1;
        while (j < labelled.size() && j <= i + 2 && isOfDate(j) && isAround(j)) {
            j++;
        }
        int month = j < labelled.size() ? month(j) : 0;
        int behind = isJoint(j + 1) && isGlued(j + 2) ? j + 2 : j + 1;
        return PartialDate.of(year, month, month == 0 ? 0 : number(behind, DAYS));
    }

    private int month(int i) {
        Token token = labelled.token(i);
        boolean capital = token.isWord() && !Character.isLowerCase(token.text().codePointAt(0));
        boolean may = token.key().equals("may") || token.key().equals("mar");
        return isOfDate(i) && (capital || !may) ? Months.number(token.key()) : 0;
    }

    /// The number of one or two digits, 0 for any other and for more than there may be.
    private int number(int i, int most) {
        if (i < 0
                || i >= labelled.size()
                || !isOfDate(i)
                || labelled.token(i).text().length() > 2) {
            return 0;
        }
        int number = labelled.token(i).number();
        return number >= 1 && number <= most ? number : 0;
    }

    /// Whether a token may be of a date at all: not of what the entry says of something else.
    private boolean isOfDate(int i) {
        Role role = labelled.roles()[i];
        return !labelled.token(i).isBorder()
                && (role == Role.OTHER || role == Role.YEAR || role == Role.VENUE);
    }

    private boolean isAround(int i) {
        return labelled.token(i).isOneOf(AROUND_A_MONTH) || isWord(i, ENDINGS);
    }

    private boolean isJoint(int i) {
        return i >= 0 && i < labelled.size() && labelled.token(i).isOneOf(JOINTS);
    }

    private boolean isWord(int i, Set<String> words) {
        return i >= 0 && i < labelled.size() && words.contains(labelled.token(i).text());
    }

    /// Whether no space stands before a token.
    private boolean isGlued(int i) {
        return i >= 0 && i < labelled.size() && !labelled.token(i).spaced();
    }
}
