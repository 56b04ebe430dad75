package trinn.evaluation.ui;

import java.util.Map;
import java.util.function.UnaryOperator;
import trinn.evaluation.Gap;
import trinn.ui.TextSource;

/** Says in the reader's language what rules ask for and the data does not have. */
public final class LackWords {

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

    private final TextSource texts;
    private final UnaryOperator<String> kpis;

    /** @param kpis gives the name of a KPI by its code */
    public LackWords(TextSource texts, UnaryOperator<String> kpis) {
        this.texts = texts;
        this.kpis = kpis;
    }

    /**
     * What is missing, as a part of a sentence.
     *
     * @param fact what is asked for, such as {@code Kpi}
     * @param key which of many; the empty text where any would do
     * @param field what of it is missing; the empty text where all of it is
     */
    public String of(String fact, String key, String field) {
        String whole = whole(fact, key);
        if (field.isEmpty()) {
            return whole;
        }
        return fact.equals("Seller") ? field(field) : texts.get("findings.field-of", field(field), whole);
    }

    private String field(String field) {
        String attribute = Gap.attribute(field);
        if (!attribute.isEmpty()) {
            return texts.get("findings.field.attribute", attribute);
        }
        String known = FIELDS.get(field);
        return known == null ? field : texts.get("findings.field." + known);
    }

    private String whole(String fact, String key) {
        return switch (fact) {
            case "Kpi" -> key.isEmpty() ? texts.get("findings.kpi.any") : texts.get("findings.kpi", kpis.apply(key));
            case "Product" -> key.isEmpty() ? texts.get("findings.products") : texts.get("findings.product", key);
            case "Department" -> texts.get("findings.department");
            case "Company" -> texts.get("findings.company");
            case "Sale" -> texts.get("findings.sales");
            case "Refund" -> texts.get("findings.refunds");
            case "Contract" -> texts.get("findings.contracts");
            case "Objective", "Scorecard" -> texts.get("findings.objectives");
            default -> fact;
        };
    }
}
