package trinn.payrun.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import trinn.facts.Kind;
import trinn.simulation.report.Cell;
import trinn.simulation.report.ExcelWorkbook;
import trinn.simulation.report.Sheet;

/** Lines for payroll in a workbook, with a sheet of control totals. */
final class ExcelFile {

    private final Handover run;
    private final Mapping mapping;
    private final FileWords words;

    ExcelFile(Handover run, Mapping mapping) {
        this.run = run;
        this.mapping = mapping;
        this.words = new FileWords(mapping.locale());
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ExcelWorkbook.write(List.of(lines(), totals()), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private Sheet lines() {
        List<Column> columns = mapping.format().columns();
        return new Sheet(
                words.text("sheet.lines"),
                columns.stream().map(column -> OneLine.of(column.heading())).toList(),
                Line.of(run, mapping).stream()
                        .map(line -> columns.stream()
                                .map(column -> line.cell(column, run, mapping))
                                .toList())
                        .toList());
    }

    /** Names and values; of wage types how many lines they have too. */
    private Sheet totals() {
        Totals totals = Totals.of(run);
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(row("run", Cell.of(Long.toString(run.run()))));
        rows.add(row("data-set", Cell.of(OneLine.of(run.dataSet()))));
        rows.add(row("first-day", new Cell.Day(run.period().from())));
        rows.add(row("last-day", new Cell.Day(run.lastDay())));
        rows.add(row("pay-day", new Cell.Day(run.payDay())));
        rows.add(row("currency", Cell.of(run.currency().getCurrencyCode())));
        rows.add(row("result", Cell.of(run.resultHash())));
        rows.add(row("log", Cell.of(run.auditHead())));
        rows.add(row("lines", Cell.of(totals.lines())));
        rows.add(row("payees", Cell.of(totals.payees())));
        rows.add(row("paid", money(totals.paid())));
        rows.add(row("differences", money(totals.differences())));
        rows.add(row("adjustments", money(totals.adjustments())));
        rows.add(row("costs", money(totals.costs())));
        rows.add(row("accruals", money(totals.accruals())));
        sums().forEach((code, sum) -> rows.add(List.of(
                Cell.of(OneLine.of(words.text("total.wage-type", code, sum.name()))),
                money(sum.amount()),
                Cell.of(sum.lines()))));
        return new Sheet(
                words.text("sheet.totals"),
                List.of(words.text("total"), words.text("total.value"), words.text("total.lines")),
                rows);
    }

    private List<Cell> row(String key, Cell value) {
        return List.of(Cell.of(words.text("total." + key)), value, Cell.NONE);
    }

    private static Cell money(BigDecimal amount) {
        return Cell.of(amount, Kind.MONEY);
    }

    private record Sum(String name, long lines, BigDecimal amount) {
        Sum and(Sum other) {
            return new Sum(name, lines + other.lines, amount.add(other.amount));
        }
    }

    private SortedMap<String, Sum> sums() {
        SortedMap<String, Sum> sums = new TreeMap<>();
        Line.of(run, mapping)
                .forEach(line -> sums.merge(
                        line.wageType().code(),
                        new Sum(line.wageType().name(), 1, run.money(line.amount())),
                        Sum::and));
        return sums;
    }
}
