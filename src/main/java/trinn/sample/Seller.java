package trinn.sample;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who sells.
 *
 * @param number from 0 on
 * @param left the first day after, or null
 * @param posts by date; changes happen on the first of a month
 * @param skill what lasts: the logarithm of a factor on everything sold
 */
record Seller(
        int number, String name, LocalDate joined, @Nullable LocalDate left, List<Post> posts, double skill) {

    String id() {
        return String.format(Locale.ROOT, "P%03d", number + 1);
    }

    /** The id of something of this seller's, such as {@code S17-204}. */
    String id(String prefix, int place) {
        return prefix + (number + 1) + "-" + place;
    }

    boolean worksOn(LocalDate day) {
        return !day.isBefore(joined) && (left == null || day.isBefore(left));
    }

    /** The part of a month in which the seller was there, or null. */
    @Nullable Stint in(YearMonth month) {
        LocalDate first = month.atDay(1);
        LocalDate after = month.plusMonths(1).atDay(1);
        LocalDate from = joined.isAfter(first) ? joined : first;
        LocalDate to = left != null && left.isBefore(after) ? left : after;
        return from.isBefore(to) ? new Stint(this, month, from, to, post(from)) : null;
    }

    private Post post(LocalDate day) {
        return posts.stream()
                .filter(post -> !post.from().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    /** How much of the usual is done by somebody so new. */
    double ramp(YearMonth month) {
        return switch ((int) ChronoUnit.MONTHS.between(YearMonth.from(joined), month)) {
            case 0 -> 0.60;
            case 1 -> 0.75;
            case 2 -> 0.90;
            default -> 1;
        };
    }
}
