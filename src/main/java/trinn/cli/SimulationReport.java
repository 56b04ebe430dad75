package trinn.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import trinn.facts.FactSet;
import trinn.format.Formats;
import trinn.format.SheetCell;
import trinn.population.DataSet;
import trinn.simulation.Comparison;
import trinn.simulation.ComparisonRow;
import trinn.simulation.Outcome;
import trinn.simulation.Paid;
import trinn.simulation.WhatIf;

/**
 * What {@code trinn simulate} prints.
 *
 * @param whatIf what was asked
 * @param data of which data set
 * @param baseline what the baseline pays
 * @param alternatives what each alternative pays, in the order of the what-if
 */
record SimulationReport(WhatIf whatIf, DataSet data, Outcome baseline, List<Outcome> alternatives) {

    private static final int RATIO_DIGITS = 6;

    ObjectNode json() {
        ObjectNode root = Json.object();
        root.put("whatIf", whatIf.name());
        root.put("data", data.name()).put("dataHash", data.contentHash()).put("currency", data.currency());
        root.putObject("baseline")
                .put("scheme", whatIf.baseline().scheme().id())
                .put("schemeHash", whatIf.baseline().scheme().files().hash())
                .put("total", baseline.total())
                .set("findings", Json.texts(findings(baseline)));
        ArrayNode all = root.putArray("alternatives");
        for (int i = 0; i < alternatives.size(); i++) {
            Comparison comparison = Comparison.of(baseline, alternatives.get(i));
            ObjectNode one = all.addObject();
            one.put("name", alternatives.get(i).name())
                    .put("scheme", whatIf.alternatives().get(i).scheme().id())
                    .put(
                            "schemeHash",
                            whatIf.alternatives().get(i).scheme().files().hash())
                    .put("total", comparison.alternative())
                    .put("difference", comparison.difference())
                    .put("more", comparison.count(1))
                    .put("less", comparison.count(-1))
                    .put("same", comparison.count(0))
                    .set("findings", Json.texts(findings(alternatives.get(i))));
        }
        ArrayNode rows = root.putArray("rows");
        for (int i = 0; i < baseline.paid().size(); i++) {
            row(rows.addObject(), i);
        }
        return root;
    }

    private List<String> findings(Outcome outcome) {
        return FindingsText.of(
                outcome.findings(),
                Bind.kpis(outcome.paid().stream().map(Paid::facts).toList()));
    }

    private void row(ObjectNode row, int index) {
        FactSet facts = baseline.paid().get(index).facts();
        BigDecimal before = baseline.paid().get(index).amount();
        row.put("payee", facts.seller().id())
                .put("name", facts.seller().name())
                .put("from", facts.period().from().toString())
                .put("to", facts.period().to().toString())
                .put("attainment", ratio(new ComparisonRow(facts, before, before).attainment()))
                .put("baseline", before);
        ArrayNode all = row.putArray("alternatives");
        for (Outcome alternative : alternatives) {
            BigDecimal after = alternative.paid().get(index).amount();
            all.addObject().put("amount", after).put("difference", after.subtract(before));
        }
    }

    void csv(PrintWriter out) throws IOException {
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
        List<String> header = new ArrayList<>(List.of("payee", "name", "from", "to", "attainment", "baseline"));
        for (Outcome alternative : alternatives) {
            header.add(SheetCell.harmless(alternative.name()));
            header.add(SheetCell.harmless(alternative.name() + " difference"));
        }
        csv.writeRecord(header);
        for (int i = 0; i < baseline.paid().size(); i++) {
            csv.writeRecord(cells(i));
        }
        csv.flush();
    }

    private List<String> cells(int index) {
        FactSet facts = baseline.paid().get(index).facts();
        BigDecimal before = baseline.paid().get(index).amount();
        BigDecimal attainment = ratio(new ComparisonRow(facts, before, before).attainment());
        List<String> cells = new ArrayList<>(List.of(
                SheetCell.harmless(facts.seller().id()),
                SheetCell.harmless(facts.seller().name()),
                facts.period().from().toString(),
                facts.period().to().toString(),
                attainment == null ? "" : attainment.toPlainString(),
                before.toPlainString()));
        for (Outcome alternative : alternatives) {
            BigDecimal after = alternative.paid().get(index).amount();
            cells.add(after.toPlainString());
            cells.add(after.subtract(before).toPlainString());
        }
        return cells;
    }

    void text(PrintWriter out) {
        Formats formats = Formats.of(Locale.ENGLISH);
        out.printf(Locale.ENGLISH, "%s: %s, in %s%n%n", whatIf.name(), data.name(), data.currency());
        findings(baseline).forEach(line -> out.printf("! baseline: %s%n", line));
        for (Outcome alternative : alternatives) {
            if (!alternative.findings().equals(baseline.findings())) {
                findings(alternative).forEach(line -> out.printf("! %s: %s%n", alternative.name(), line));
            }
        }
        if (!baseline.findings().isEmpty()) {
            out.println();
        }
        String total = "%-30s %16s %18s%n";
        out.printf(total, "", "total", "difference");
        out.printf(total, "baseline", baseline.total().toPlainString(), "");
        for (Outcome alternative : alternatives) {
            Comparison comparison = Comparison.of(baseline, alternative);
            out.printf(
                    total,
                    alternative.name(),
                    comparison.alternative().toPlainString(),
                    signed(comparison.difference()));
            out.printf(
                    Locale.ENGLISH,
                    "  of %d payouts %d are more, %d less, %d the same%n",
                    comparison.rows().size(),
                    comparison.count(1),
                    comparison.count(-1),
                    comparison.count(0));
        }
        out.println();
        out.printf("%-8s %-26s %-10s %10s %14s", "payee", "name", "from", "attainment", "baseline");
        alternatives.forEach(alternative -> out.printf(" %16s %14s", alternative.name(), "difference"));
        out.println();
        for (int i = 0; i < baseline.paid().size(); i++) {
            textRow(out, formats, i);
        }
    }

    private void textRow(PrintWriter out, Formats formats, int index) {
        FactSet facts = baseline.paid().get(index).facts();
        BigDecimal before = baseline.paid().get(index).amount();
        BigDecimal attainment = new ComparisonRow(facts, before, before).attainment();
        out.printf(
                "%-8s %-26s %-10s %10s %14s",
                facts.seller().id(),
                facts.seller().name(),
                facts.period().from(),
                attainment == null ? "" : formats.percent(attainment),
                before.toPlainString());
        for (Outcome alternative : alternatives) {
            BigDecimal after = alternative.paid().get(index).amount();
            out.printf(" %16s %14s", after.toPlainString(), signed(after.subtract(before)));
        }
        out.println();
    }

    private static String signed(BigDecimal amount) {
        return amount.signum() > 0 ? "+" + amount.toPlainString() : amount.toPlainString();
    }

    /** Shown to six decimals, cut off so that a border is never reached by rounding. */
    private static @Nullable BigDecimal ratio(@Nullable BigDecimal ratio) {
        return ratio == null ? null : ratio.setScale(RATIO_DIGITS, java.math.RoundingMode.FLOOR);
    }
}
