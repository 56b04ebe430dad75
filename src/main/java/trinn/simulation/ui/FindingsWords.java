package trinn.simulation.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import trinn.evaluation.Findings;
import trinn.evaluation.Gap;
import trinn.evaluation.store.Population;
import trinn.format.Formats;
import trinn.scheme.Messages;
import trinn.scheme.Scheme;

/** Says in the reader's language what the data lacks, which rules never fired and what nobody was paid for. */
final class FindingsWords {

    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("baseSalary", "base-salary"),
            Map.entry("commissionRate", "commission-rate"),
            Map.entry("variableBase", "variable-base"),
            Map.entry("target", "target"),
            Map.entry("base", "base"),
            Map.entry("norm", "norm"),
            Map.entry("weight", "weight"),
            Map.entry("cost", "cost"),
            Map.entry("paid", "paid"),
            Map.entry("nthOfSeller", "customer"),
            Map.entry("nthOfCompany", "customer"),
            Map.entry("monthsWithoutSale", "customer"));

    private final Locale locale;
    private final Texts texts;
    private final UnaryOperator<String> kpis;
    private final Formats formats;

    /** Where texts come from. */
    @FunctionalInterface
    interface Texts {
        String get(String key, Object... values);
    }

    /** The third parameter gives the name of a KPI of the data. */
    FindingsWords(Locale locale, Texts texts, UnaryOperator<String> kpis) {
        this.locale = locale;
        this.texts = texts;
        this.kpis = kpis;
        this.formats = Formats.of(locale);
    }

    /** A sentence each; KPIs that are unknown altogether are asked about elsewhere. */
    List<String> of(Findings findings, Scheme scheme) {
        Messages messages = scheme.messages(locale);
        List<String> sentences = new ArrayList<>();
        findings.gaps().stream()
                .filter(gap -> !gap.isUnknownKpi())
                .map(this::gap)
                .forEach(sentences::add);
        findings.strangers().forEach(component -> sentences.add(texts.get("findings.stranger", component)));
        for (Findings.Silent silent : findings.silent()) {
            String key = silent.because().isEmpty() ? "findings.silent" : "findings.silent.missing";
            sentences.add(texts.get(key, messages.rule(silent.rule())));
        }
        if (!findings.nothing()) {
            findings.unpaid()
                    .forEach(component -> sentences.add(texts.get("findings.unpaid", messages.component(component))));
        }
        return sentences;
    }

    /** In the words of the KPIs of a population. */
    static FindingsWords of(Population population, Locale reader, Texts texts) {
        return new FindingsWords(reader, texts, code -> population.kpiName(code, reader));
    }

    /**
     * What is missing, unknown KPIs too, in one text; the empty text where nothing is.
     *
     * @param nothing whether nobody gets anything
     */
    String missing(List<Gap> gaps, boolean nothing) {
        List<String> sentences = new ArrayList<>(gaps.stream().map(this::gap).toList());
        if (nothing) {
            sentences.addFirst(texts.get("side.nothing"));
        }
        return String.join(" ", sentences);
    }

    private String gap(Gap gap) {
        String who = gap.isForAll()
                ? texts.get("findings.nobody")
                : texts.get(
                        "findings.some",
                        formats.count(gap.sellers()),
                        formats.count(gap.of()),
                        formats.date(gap.since()));
        return texts.get("findings.lack", what(gap), who);
    }

    private String what(Gap gap) {
        String whole = whole(gap);
        if (gap.field().isEmpty()) {
            return whole;
        }
        String field = field(gap);
        return gap.fact().equals("Seller") ? field : texts.get("findings.field-of", field, whole);
    }

    private String field(Gap gap) {
        if (!gap.attribute().isEmpty()) {
            return texts.get("findings.field.attribute", gap.attribute());
        }
        String known = FIELDS.get(gap.field());
        return known == null ? gap.field() : texts.get("findings.field." + known);
    }

    private String whole(Gap gap) {
        return switch (gap.fact()) {
            case "Kpi" ->
                gap.key().isEmpty() ? texts.get("findings.kpi.any") : texts.get("findings.kpi", kpis.apply(gap.key()));
            case "Product" ->
                gap.key().isEmpty() ? texts.get("findings.products") : texts.get("findings.product", gap.key());
            case "Department" -> texts.get("findings.department");
            case "Company" -> texts.get("findings.company");
            case "Sale" -> texts.get("findings.sales");
            case "Refund" -> texts.get("findings.refunds");
            case "Contract" -> texts.get("findings.contracts");
            case "Objective", "Scorecard" -> texts.get("findings.objectives");
            default -> gap.fact();
        };
    }
}
