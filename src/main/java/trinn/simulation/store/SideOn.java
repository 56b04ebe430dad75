package trinn.simulation.store;

import trinn.evaluation.store.Population;
import trinn.simulation.Side;
import trinn.simulation.SideKey;

/**
 * What tells what one scheme pays a data set from all else, by content.
 *
 * @param data the hash of the records
 * @param kpis the hash of the KPIs that can be measured
 * @param side the scheme, its changed terms, and what it means by its KPIs
 */
public record SideOn(String data, String kpis, SideKey side) {

    /** What a side pays a population. */
    public static SideOn of(Side side, Population population) {
        return new SideOn(population.contentHash(), population.catalogue().hash(), SideKey.of(side));
    }
}
