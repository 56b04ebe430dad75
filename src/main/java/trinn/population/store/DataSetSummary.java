package trinn.population.store;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A stored data set, as a list shows it.
 *
 * @param id by which it is loaded
 * @param name the name that people know
 * @param currency the ISO code of the currency of every amount
 * @param sellers how many sellers it has
 * @param periods how many different periods they have quotas for
 * @param factSets how many quotas of a seller in a period there are, each a fact set
 * @param sales the sum of all sales
 * @param contentHash the SHA-256 of its content, as {@link trinn.population.DataSet#contentHash()} gives it
 * @param imported when it was added
 */
public record DataSetSummary(
        long id,
        String name,
        String currency,
        int sellers,
        int periods,
        int factSets,
        BigDecimal sales,
        String contentHash,
        Instant imported) {}
