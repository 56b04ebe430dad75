package trinn.simulation.report;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import trinn.facts.Seller;
import trinn.simulation.CurveInput;
import trinn.simulation.CurveScan;
import trinn.simulation.InputCurve;
import trinn.simulation.NextYear;
import trinn.simulation.Outlook;
import trinn.simulation.TermsSearch;

/**
 * What somebody looked into besides, before a decision; each null where nobody did.
 *
 * @param curve the curve that was shown last
 * @param faults where the curves of anybody mislead
 * @param found the terms that were found last
 * @param year the scenario of next year that was worked out last
 * @param kpis what the schemes mean by their KPIs, where the data calls them otherwise
 */
public record Looked(
        @Nullable Curve curve,
        @Nullable CurveScan faults,
        @Nullable TermsSearch found,
        @Nullable Year year,
        Map<String, String> kpis) {

    /**
     * The pay of one seller as one thing grows; null on a side on which she has nothing of it.
     *
     * @param baseline under the baseline
     * @param alternative under the alternative
     */
    public record Curve(
            Seller seller,
            CurveInput input,
            @Nullable InputCurve baseline,
            @Nullable InputCurve alternative) {}

    /** What is assumed of next year, and what both sides cost then. */
    public record Year(NextYear scenario, Outlook outlook) {}

    /** Copies the map. */
    public Looked {
        kpis = Map.copyOf(kpis);
    }
}
