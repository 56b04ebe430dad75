package trinn.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import trinn.evaluation.Findings;
import trinn.evaluation.Gap;
import trinn.simulation.MeantKpi;

/** Says in English what a result must say of itself before its figures are read. */
final class FindingsText {

    private static final Map<String, String> NOBODY = Map.of(
            "Department", "the data has no department with its three plans (minimum, norm, maximum) for that time",
            "Company", "the data has no plan of the company",
            "Product", "the data has no sales of products",
            "Sale", "the data has no sales",
            "Refund", "the data has nothing that was given back",
            "Contract", "the data has no contracts",
            "Objective", "the data has no objectives that were scored",
            "Scorecard", "the data has no objectives that were scored");

    private static final Map<String, String> FIELDS = Map.of(
            "baseSalary", "base salary",
            "commissionRate", "commission rate",
            "variableBase", "variable base",
            "nthOfSeller", "customer",
            "nthOfCompany", "customer",
            "monthsWithoutSale", "customer");

    private FindingsText() {}

    /**
     * The sentences, the most important first; none where there is nothing to be told.
     *
     * @param kpis the codes of the KPIs that the data has
     */
    static List<String> of(Findings findings, Collection<String> kpis) {
        List<String> lines = new ArrayList<>();
        if (findings.nothing()) {
            lines.add("Nobody gets anything.");
        }
        findings.gaps().forEach(gap -> lines.add(gap.isUnknownKpi() ? unknown(gap, kpis) : gap(gap)));
        if (findings.gaps().stream().anyMatch(Gap::isUnknownKpi)) {
            lines.add("The KPIs of the data: %s.".formatted(kpis.isEmpty() ? "none" : String.join(", ", kpis)));
        }
        for (Findings.Silent silent : findings.silent()) {
            lines.add("The rule \"%s\" never fired: %s."
                    .formatted(
                            silent.rule(),
                            silent.because().isEmpty()
                                    ? "its conditions were met by nobody"
                                    : "what it asks for is missing, see above"));
        }
        findings.strangers()
                .forEach(component -> lines.add(
                        "The data has balances or adjustments of \"%s\", and the scheme has no such component: they are left out."
                                .formatted(component)));
        if (!findings.nothing() && !findings.unpaid().isEmpty()) {
            lines.add("Nobody was paid: %s.".formatted(String.join(", ", findings.unpaid())));
        }
        return lines;
    }

    private static String unknown(Gap gap, Collection<String> kpis) {
        String meant = MeantKpi.of(gap.key(), kpis);
        return "The scheme asks for the KPI \"%s\", and the data has none of that name. Say which one is meant: %s."
                .formatted(
                        gap.key(),
                        meant == null
                                ? "%s=…".formatted(gap.key())
                                : "%s=%s, if that guess is right".formatted(gap.key(), meant));
    }

    private static String gap(Gap gap) {
        String who = gap.isForAll() ? "nobody" : "%d of %d sellers".formatted(gap.sellers(), gap.of());
        String since = gap.isForAll() ? "" : ", since %s".formatted(gap.since());
        if (gap.field().isEmpty()) {
            return capital(whole(gap, who)) + since + ".";
        }
        String field = gap.attribute().isEmpty()
                ? FIELDS.getOrDefault(gap.field(), gap.field())
                : "attribute \"%s\"".formatted(gap.attribute());
        String one = (field.startsWith("a") ? "an " : "a ") + field;
        String of = gap.fact().equals("Seller") ? "" : " of the %s".formatted(name(gap));
        return "%s%s%s."
                .formatted(gap.isForAll() ? "Nobody has " + one : capital(who) + " have no " + field, of, since);
    }

    private static String whole(Gap gap, String who) {
        if (!gap.key().isEmpty()) {
            return gap.isForAll()
                    ? "nobody has the %s".formatted(name(gap))
                    : "%s do not have the %s".formatted(who, name(gap));
        }
        String nobody = NOBODY.getOrDefault(gap.fact(), "the data has no %s".formatted(gap.fact()));
        return gap.isForAll() ? nobody : "for %s %s".formatted(who, nobody);
    }

    private static String name(Gap gap) {
        String what = gap.fact().equals("Kpi") ? "KPI" : gap.fact().toLowerCase(java.util.Locale.ROOT);
        return gap.key().isEmpty() ? what : "%s \"%s\"".formatted(what, gap.key());
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
