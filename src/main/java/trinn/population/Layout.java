package trinn.population;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What {@code data.yaml} says.
 *
 * @param name the data set's name
 * @param currency the ISO code
 * @param description a sentence for people, or the empty text
 * @param departments where the units are, where payees refer to units
 * @param payees where the sellers are
 * @param quotas where the quotas are
 * @param lastEnd the first day after every seller's last period, where the quotas have no ends of their own
 * @param sales where the sales are
 */
record Layout(
        String name,
        String currency,
        String description,
        @Nullable Section departments,
        Section payees,
        Section quotas,
        @Nullable LocalDate lastEnd,
        Section sales) {}
