package trinn.plan;

import java.time.LocalDate;

/**
 * Days between two assignments of the same group, on which its payees are paid by something less specific or by nothing.
 *
 * @param before the assignment that ended
 * @param from the first day
 * @param to the first day after it
 */
public record Gap(Assignment before, LocalDate from, LocalDate to) {}
