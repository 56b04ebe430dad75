package trinn.simulation;

import trinn.evaluation.Bindings;
import trinn.scheme.TermWriter;

/**
 * What one side of a what-if is, without the scheme itself.
 *
 * @param scheme the hash of the scheme's version, {@link trinn.scheme.SchemeFiles#hash()}
 * @param terms what the what-if changed of its terms, as {@link TermWriter#json} writes it; <code>{}</code> for nothing
 * @param bindings what it means by its KPIs, as {@link trinn.evaluation.Bindings#json} writes it; <code>{}</code> for nothing
 */
public record SideKey(String scheme, String terms, String bindings) {

    /** Where every KPI is called as the data calls it. */
    public SideKey(String scheme, String terms) {
        this(scheme, terms, Bindings.NONE.json());
    }

    /**
     * Of a side that is there.
     *
     * @throws IllegalArgumentException where its terms are not changed as a what-if changes them, see
     *     {@link trinn.scheme.Terms#changedFrom}
     */
    public static SideKey of(Side side) {
        return new SideKey(
                side.scheme().files().hash(),
                TermWriter.json(side.terms().changedFrom(side.scheme().terms())),
                side.bindings().json());
    }
}
