package trinn.sample;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * A seller in a month.
 *
 * @param from the first day of the employment in the month
 * @param to the first day after it
 */
record Stint(Seller seller, YearMonth month, LocalDate from, LocalDate to, Post post) {

    Department department() {
        return post.department();
    }

    /** How much of a full-time month it is. */
    double share() {
        return post.partTime().doubleValue() * ChronoUnit.DAYS.between(from, to) / month.lengthOfMonth();
    }

    List<LocalDate> openDays() {
        return Season.openDays(department(), from, to);
    }
}
