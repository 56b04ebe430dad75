package trinn.replay;

import org.jspecify.annotations.Nullable;
import trinn.population.DataSet;

/**
 * Which data something was worked out of.
 *
 * @param name by which people know it
 * @param hash of its whole content
 * @param kpis the hash of the definitions of all KPIs that can be measured in it
 * @param records its records, by which certificates name the one that changed; null where they are too many to be at hand
 */
public record DataMark(
        String name, String hash, String kpis, @Nullable DataSet records) {

    /**
     * No data.
     *
     * @param kpis the hash of the definitions of all KPIs
     */
    public static DataMark none(String kpis) {
        return new DataMark("", "", kpis, null);
    }

    /** Of a data set. */
    public static DataMark of(DataSet data) {
        return new DataMark(data.name(), data.contentHash(), data.catalogue().hash(), data);
    }
}
