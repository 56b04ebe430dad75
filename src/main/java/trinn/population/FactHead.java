package trinn.population;

/**
 * Of which data set facts are.
 *
 * @param name by which people know it
 * @param currency the ISO code of every amount
 * @param contentHash what its {@link DataSet#contentHash()} is
 */
public record FactHead(String name, String currency, String contentHash) {

    /** Where it is known otherwise. */
    public static final FactHead NONE = new FactHead("", "", "");
}
