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
import trinn.format.Formats;
import trinn.format.SheetCell;
import trinn.population.FactHead;
import trinn.scheme.Scheme;
import trinn.simulation.ResultHash;
import trinn.simulation.Simulated;
import trinn.simulation.SimulatedRow;
import trinn.simulation.WhatIf;

/**
 * What {@code trinn simulate} prints.
 *
 * @param whatIf what was asked
 * @param data of which data set
 * @param result what the baseline pays, and then each alternative in the order of the what-if
 * @param figures what is told of everybody besides; null where that was not asked for
 */
record SimulationReport(
        WhatIf whatIf,
        FactHead data,
        Simulated result,
        @Nullable FiguresJson figures) {

    private static final int RATIO_DIGITS = 6;

    void json(PrintWriter out) {
        ObjectNode root = Json.object();
        root.put("whatIf", whatIf.name());
        root.put("data", data.name()).put("dataHash", data.contentHash()).put("currency", data.currency());
        root.putObject("baseline")
                .put("scheme", whatIf.baseline().scheme().id())
                .put("schemeHash", whatIf.baseline().scheme().files().hash())
                .put("total", baseline().total())
                .set("findings", Json.texts(findings(baseline())));
        ArrayNode all = root.putArray("alternatives");
        for (int i = 1; i < result.sides().size(); i++) {
            Simulated.Side side = result.sides().get(i);
            Scheme scheme = whatIf.alternatives().get(i - 1).scheme();
            ObjectNode one = all.addObject();
            one.put("name", side.name())
                    .put("scheme", scheme.id())
                    .put("schemeHash", scheme.files().hash())
                    .put("total", side.total())
                    .put("difference", result.difference(i))
                    .put("more", result.count(i, 1))
                    .put("less", result.count(i, -1))
                    .put("same", result.count(i, 0))
                    .put("resultHash", ResultHash.of(result, i))
                    .set("findings", Json.texts(findings(side)));
            if (figures != null) {
                figures.addTo(one, i);
            }
        }
        Json.print(out, root, "rows", result.rows().stream().map(SimulationReport::json));
    }

    private Simulated.Side baseline() {
        return result.sides().getFirst();
    }

    private List<String> findings(Simulated.Side side) {
        return FindingsText.of(side.findings(), result.kpis());
    }

    private static ObjectNode json(SimulatedRow row) {
        ObjectNode node = Json.object();
        node.put("payee", row.seller().id())
                .put("name", row.seller().name())
                .put("from", row.period().from().toString())
                .put("to", row.period().to().toString())
                .put("attainment", ratio(row.attainment()))
                .put("baseline", row.amounts().getFirst());
        ArrayNode all = node.putArray("alternatives");
        for (int i = 1; i < row.amounts().size(); i++) {
            all.addObject().put("amount", row.amounts().get(i)).put("difference", row.difference(i));
        }
        return node;
    }

    void csv(PrintWriter out) throws IOException {
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
        List<String> header = new ArrayList<>(List.of("payee", "name", "from", "to", "attainment", "baseline"));
        for (Simulated.Side alternative : alternatives()) {
            header.add(SheetCell.harmless(alternative.name()));
            header.add(SheetCell.harmless(alternative.name() + " difference"));
        }
        csv.writeRecord(header);
        for (SimulatedRow row : result.rows()) {
            csv.writeRecord(cells(row));
        }
        csv.flush();
    }

    private List<Simulated.Side> alternatives() {
        return result.sides().subList(1, result.sides().size());
    }

    private static List<String> cells(SimulatedRow row) {
        BigDecimal attainment = ratio(row.attainment());
        List<String> cells = new ArrayList<>(List.of(
                SheetCell.harmless(row.seller().id()),
                SheetCell.harmless(row.seller().name()),
                row.period().from().toString(),
                row.period().to().toString(),
                attainment == null ? "" : attainment.toPlainString(),
                row.amounts().getFirst().toPlainString()));
        for (int i = 1; i < row.amounts().size(); i++) {
            cells.add(row.amounts().get(i).toPlainString());
            cells.add(row.difference(i).toPlainString());
        }
        return cells;
    }

    void text(PrintWriter out) {
        out.printf(Locale.ENGLISH, "%s: %s, in %s%n%n", whatIf.name(), data.name(), data.currency());
        findings(baseline()).forEach(line -> out.printf("! baseline: %s%n", line));
        for (Simulated.Side alternative : alternatives()) {
            if (!alternative.findings().equals(baseline().findings())) {
                findings(alternative).forEach(line -> out.printf("! %s: %s%n", alternative.name(), line));
            }
        }
        if (!baseline().findings().isEmpty()) {
            out.println();
        }
        totals(out);
        out.println();
        out.printf("%-8s %-26s %-10s %10s %14s", "payee", "name", "from", "attainment", "baseline");
        alternatives().forEach(alternative -> out.printf(" %16s %14s", alternative.name(), "difference"));
        out.println();
        Formats formats = Formats.of(Locale.ENGLISH);
        result.rows().forEach(row -> text(row, out, formats));
    }

    private void totals(PrintWriter out) {
        String total = "%-30s %16s %18s%n";
        out.printf(total, "", "total", "difference");
        out.printf(total, "baseline", baseline().total().toPlainString(), "");
        for (int i = 1; i < result.sides().size(); i++) {
            Simulated.Side alternative = result.sides().get(i);
            out.printf(total, alternative.name(), alternative.total().toPlainString(), signed(result.difference(i)));
            out.printf(
                    Locale.ENGLISH,
                    "  of %d payouts %d are more, %d less, %d the same%n",
                    result.rows().size(),
                    result.count(i, 1),
                    result.count(i, -1),
                    result.count(i, 0));
        }
    }

    private static void text(SimulatedRow row, PrintWriter out, Formats formats) {
        BigDecimal attainment = row.attainment();
        out.printf(
                "%-8s %-26s %-10s %10s %14s",
                row.seller().id(),
                row.seller().name(),
                row.period().from(),
                attainment == null ? "" : formats.percent(attainment),
                row.amounts().getFirst().toPlainString());
        for (int i = 1; i < row.amounts().size(); i++) {
            out.printf(" %16s %14s", row.amounts().get(i).toPlainString(), signed(row.difference(i)));
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
