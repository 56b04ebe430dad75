package trinn.simulation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import trinn.evaluation.Bindings;
import trinn.source.Sha256;

/**
 * Everything that the results of a run depend on: runs of the same identity have the same results.
 *
 * @param data the content hash of the data set, {@link trinn.population.DataSet#contentHash()}
 * @param kpis what KPIs were measured by, {@link trinn.kpi.Catalogue#hash()}; empty for runs saved before it was kept
 * @param baseline what is compared with
 * @param alternative what is tried
 * @param engine what worked it out, such as {@link trinn.engine.EngineVersion#CURRENT}
 */
public record RunIdentity(String data, String kpis, SideKey baseline, SideKey alternative, String engine) {

    private static final String WITH_BINDINGS = "Trinn run, form 3";
    private static final String FORM = "Trinn run, form 2";
    private static final String WITHOUT_KPIS = "Trinn run, form 1";

    private List<String> parts() {
        String unbound = Bindings.NONE.json();
        if (!baseline.bindings().equals(unbound) || !alternative.bindings().equals(unbound)) {
            return List.of(
                    WITH_BINDINGS,
                    data,
                    kpis,
                    baseline.scheme(),
                    baseline.terms(),
                    baseline.bindings(),
                    alternative.scheme(),
                    alternative.terms(),
                    alternative.bindings(),
                    engine);
        }
        List<String> head = kpis.isEmpty() ? List.of(WITHOUT_KPIS, data) : List.of(FORM, data, kpis);
        List<String> parts = new ArrayList<>(head);
        parts.addAll(List.of(baseline.scheme(), baseline.terms(), alternative.scheme(), alternative.terms(), engine));
        return parts;
    }

    /** The SHA-256 of all parts, each with its length, as 64 hexadecimal digits in small letters. */
    public String hash() {
        return Sha256.hex(parts().stream()
                .map(part -> part.getBytes(StandardCharsets.UTF_8).length + ":" + part)
                .collect(Collectors.joining()));
    }
}
