package trinn.planning;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import trinn.kpi.Catalogue;
import trinn.records.RecordType;
import trinn.records.Records;

/** The stages that opportunities of the data pass, and the KPIs that measure the way between them. */
final class Funnel {

    static final String WON = "planning-won";
    static final String LEADS = "planning-leads";

    private static final String LAST = "won";
    private static final List<String> KNOWN = List.of("lead", "qualified", "offer", "negotiation");
    private static final String KPI = """
            - code: %1$s
              names: {en: %1$s, nb: %1$s, sv: %1$s, da: %1$s}
              says: {en: For planning.}
              kind: efficiency
              unit: ratio
              definition: %2$s
            """;

    /** The code of the KPI of each stage's conversion to the next one, the last stage first. */
    private final SequencedMap<String, String> conversions = new LinkedHashMap<>();

    private final StringBuilder yaml = new StringBuilder();

    Funnel(Records records) {
        Set<String> found = new HashSet<>();
        records.of(RecordType.STAGES).forEach(row -> found.add(row.text("stage")));
        List<String> stages =
                new ArrayList<>(KNOWN.stream().filter(found::contains).toList());
        yaml.append(KPI.formatted(WON, "{count: opportunities, date: closed, where: {status: won}}"));
        yaml.append(KPI.formatted(
                LEADS,
                "{first: stages.opportunity, where: {stage: %s}}"
                        .formatted(stages.isEmpty() ? KNOWN.getFirst() : stages.getFirst())));
        String next = LAST;
        for (String stage : stages.reversed()) {
            String code = "planning-%s-to-%s".formatted(stage, next);
            yaml.append(KPI.formatted(code, "{conversion: {from: %s, to: %s}}".formatted(stage, next)));
            conversions.put(stage, code);
            next = stage;
        }
    }

    /** The stages before won, the last first; empty where the data has none of those that are known. */
    List<String> stages() {
        return List.copyOf(conversions.keySet());
    }

    /** The code of the KPI that says which share of a stage reaches the next one. */
    String conversion(String stage) {
        return conversions.get(stage);
    }

    /** All codes. */
    List<String> codes() {
        List<String> codes = new ArrayList<>(conversions.values());
        codes.add(WON);
        codes.add(LEADS);
        return codes;
    }

    /** A catalogue with these KPIs. */
    Catalogue in(Catalogue catalogue) {
        return catalogue.with("planning", yaml.toString());
    }
}
