package trinn.workbench.ui;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import trinn.facts.Kind;
import trinn.facts.Tiers;
import trinn.format.Formats;
import trinn.ui.Chart;
import trinn.workbench.Digits;
import trinn.workbench.TableReading;
import trinn.workbench.WrittenTerm;
import trinn.workbench.WrittenTerm.Row;

/** Draws what a table gives: for tiers in the way that the rules read them, for a two-way table a line for each column. */
final class TableCurve {

    private final Chart chart = new Chart("");
    private final TermUnits units;
    private final Locale reader;

    TableCurve(TermUnits units, Locale reader) {
        this.units = units;
        this.reader = reader;
        chart.addClassName("curve");
        chart.setHeight("11rem");
    }

    Chart chart() {
        return chart;
    }

    /** Draws a table; one that cannot be read leaves the drawing as it was. */
    void draw(WrittenTerm term, List<String> columns, List<Row> rows, TableReading reading) {
        List<BigDecimal> borders = numbers(rows.stream().map(Row::from).toList());
        if (borders.isEmpty() || borders.size() < rows.size()) {
            return;
        }
        BigDecimal end = TableReading.end(borders);
        ObjectNode option = JsonNodeFactory.instance.objectNode();
        boolean sums = reading == TableReading.STEPPED && columns.isEmpty();
        Kind gives = sums && term.gives() == Kind.RATIO ? term.of() : term.gives();
        option.putObject("xAxis")
                .put("type", "value")
                .put("min", borders.getFirst().min(BigDecimal.ZERO))
                .put("max", end)
                .put("trinnFormat", format(term.of()));
        option.putObject("yAxis").put("type", "value").put("trinnFormat", format(gives));
        ArrayNode series = option.putArray("series");
        if (columns.isEmpty()) {
            ArrayNode data = line(series, "", reading == TableReading.AT);
            Tiers table = tiers(term, borders, numbers(gives(rows, 0)));
            if (table == null) {
                return;
            }
            tiers(data, table, reading, end);
        } else {
            option.putObject("legend");
            for (int column = 0; column < columns.size(); column++) {
                column(line(series, head(term, columns.get(column)), true), borders, gives(rows, column), end);
            }
        }
        chart.setTitle(chart.getTranslation(sums ? "term-edit.curve.sums" : "term-edit.curve"));
        chart.setDescription(description(term, rows));
        chart.setOption(option);
    }

    private String head(WrittenTerm term, String border) {
        return Digits.read(border)
                .map(number -> units.of(term.by()).full(number, Formats.of(reader)))
                .orElse(border);
    }

    private static ArrayNode line(ArrayNode series, String name, boolean steps) {
        ObjectNode line = series.addObject();
        line.put("type", "line").put("name", name).put("showSymbol", false);
        if (steps) {
            line.put("step", "end");
        }
        return line.putArray("data");
    }

    private static @Nullable Tiers tiers(WrittenTerm term, List<BigDecimal> borders, List<BigDecimal> gives) {
        List<Tiers.Tier> tiers = new ArrayList<>();
        for (int i = 0; i < Math.min(borders.size(), gives.size()); i++) {
            tiers.add(new Tiers.Tier(borders.get(i), gives.get(i)));
        }
        try {
            return new Tiers(tiers, Tiers.Border.LOWER, term.beyond());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static void tiers(ArrayNode data, Tiers table, TableReading reading, BigDecimal end) {
        BigDecimal first = table.rows().getFirst().from();
        if (first.signum() > 0) {
            point(data, BigDecimal.ZERO, BigDecimal.ZERO);
            point(data, first, BigDecimal.ZERO);
        }
        table.rows().forEach(tier -> point(data, tier.from(), reading.of(table, tier.from())));
        point(data, end, reading.of(table, end));
    }

    private static void column(ArrayNode data, List<BigDecimal> borders, List<String> gives, BigDecimal end) {
        List<BigDecimal> numbers = numbers(gives);
        if (numbers.size() < borders.size()) {
            return;
        }
        if (borders.getFirst().signum() > 0) {
            point(data, BigDecimal.ZERO, BigDecimal.ZERO);
        }
        for (int row = 0; row < borders.size(); row++) {
            point(data, borders.get(row), numbers.get(row));
        }
        point(data, end, numbers.getLast());
    }

    private static void point(ArrayNode data, BigDecimal at, BigDecimal gives) {
        data.addArray().add(at).add(gives);
    }

    private String description(WrittenTerm term, List<Row> rows) {
        Formats formats = Formats.of(reader);
        return rows.stream()
                .map(row -> shown(row.from(), term.of(), formats) + ": "
                        + String.join(
                                ", ",
                                row.gives().stream()
                                        .map(cell -> shown(cell, term.gives(), formats))
                                        .toList()))
                .reduce((one, other) -> one + "; " + other)
                .orElse("");
    }

    private String shown(String text, Kind kind, Formats formats) {
        return Digits.read(text)
                .map(number -> units.of(kind).full(number, formats))
                .orElse(text);
    }

    private static List<String> gives(List<Row> rows, int column) {
        return rows.stream()
                .map(row -> column < row.gives().size() ? row.gives().get(column) : "")
                .toList();
    }

    private static List<BigDecimal> numbers(List<String> texts) {
        return texts.stream().flatMap(text -> Digits.read(text).stream()).toList();
    }

    private static String format(Kind kind) {
        return switch (kind) {
            case MONEY -> "short-money";
            case RATIO -> "percent";
            case COUNT, NUMBER, TEXT -> "number";
        };
    }
}
