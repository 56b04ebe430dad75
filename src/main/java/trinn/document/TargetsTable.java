package trinn.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import trinn.facts.Company;
import trinn.facts.Department;
import trinn.facts.Fact;
import trinn.facts.FactSet;
import trinn.facts.Kind;
import trinn.facts.Kpi;
import trinn.paper.Table;
import trinn.statement.Measure;

/**
 * The targets that count for a seller's pay.
 *
 * @param levers what changes the pay, so that the plans of department and company are shown where they do
 */
record TargetsTable(Words words, Chances chances, List<Lever> levers) {

    private static final int MOST_TARGETS = 8;

    /** A row for each; none where there are no targets. */
    Table of(FactSet facts) {
        List<Table.Row> rows = new ArrayList<>();
        for (Kpi kpi : chances.planned()) {
            rows.add(target(kpi));
        }
        for (Fact fact : facts.others()) {
            if (fact instanceof Department plan && isLever("Department")) {
                rows.add(Table.Row.of(
                        words.text("plan-of", plan.name()),
                        words.text(
                                "three-plans",
                                words.formats().number(plan.minimum()),
                                words.formats().number(plan.norm()),
                                words.formats().number(plan.maximum()))));
            } else if (fact instanceof Company plan && isLever("Company")) {
                rows.add(Table.Row.of(words.text("company"), words.amount(plan.target(), Kind.MONEY)));
            }
        }
        return Table.of(
                List.of(Table.Column.text(words.text("kpi")), Table.Column.number(words.text("target"))),
                rows.size() > MOST_TARGETS ? rows.subList(0, MOST_TARGETS) : rows);
    }

    private boolean isLever(String fact) {
        return levers.stream()
                .anyMatch(lever ->
                        lever instanceof Lever.OfFact known && known.of().fact().equals(fact));
    }

    private Table.Row target(Kpi kpi) {
        Kind kind = words.kpis().kind(words.scheme(), kpi.code());
        BigDecimal base = kpi.base();
        BigDecimal norm = kpi.norm();
        BigDecimal target = kpi.target();
        String indexed = base == null || norm == null || !chances.isIndexed(kpi)
                ? ""
                : words.text("base-norm", words.amount(base, kind), words.amount(norm, kind));
        return Table.Row.of(
                words.name(new Measure("Kpi", kpi.code(), kpi.window(), "actual")),
                target == null
                        ? indexed
                        : words.amount(target, kind) + (indexed.isEmpty() ? "" : " (" + indexed + ")"));
    }
}
