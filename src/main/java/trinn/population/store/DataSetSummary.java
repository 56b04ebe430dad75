package trinn.population.store;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A stored data set, as a list shows it.
 *
 * @param id by which it is loaded
 * @param name the name that people know
 * @param version 1 for the first data set of this name, one more for each that took its place
 * @param newest whether no other of this name has a higher version
 * @param currency the ISO code of the currency of every amount
 * @param sellers how many sellers it has
 * @param rows how many records it has
 * @param sales the sum of all sales
 * @param contentHash the SHA-256 of its content, as {@link trinn.population.DataSet#contentHash()} gives it
 * @param imported when it was added
 */
public record DataSetSummary(
        long id,
        String name,
        int version,
        boolean newest,
        String currency,
        int sellers,
        long rows,
        BigDecimal sales,
        String contentHash,
        Instant imported) {}
