package trinn.simulation.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import trinn.facts.Kind;
import trinn.simulation.Comparison;
import trinn.simulation.Figures;
import trinn.simulation.SideBySide;
import trinn.simulation.SideBySide.Amounts;
import trinn.simulation.SideFigure;
import trinn.source.Translations;

/** Tables of what stands side by side, as What-if shows it: a column for each alternative or data set. */
public final class BesideSheets {

    private final Translations words;

    /**
     * A column.
     *
     * @param name what people call it
     * @param comparison what it pays; null where it cannot be worked out
     */
    public record Column(String name, @Nullable Comparison comparison) {}

    private BesideSheets(Locale reader) {
        this.words = Translations.of(reader);
    }

    /**
     * Several alternatives against one baseline: their figures, departments and sellers.
     *
     * @param columns of the same payouts; at least one is known
     */
    public static List<Sheet> plans(List<Column> columns, Locale reader) {
        BesideSheets sheets = new BesideSheets(reader);
        SideBySide beside =
                new SideBySide(columns.stream().map(Column::comparison).toList());
        return List.of(
                sheets.figures(columns, beside), sheets.departments(columns, beside), sheets.sellers(columns, beside));
    }

    /** One alternative and its baseline on several data sets. */
    public static Sheet data(List<Column> columns, Locale reader) {
        return new BesideSheets(reader).data(columns);
    }

    private Sheet figures(List<Column> columns, SideBySide beside) {
        List<List<Cell>> rows = new ArrayList<>();
        for (SideBySide.Line line : beside.lines()) {
            List<Cell> row =
                    new ArrayList<>(List.of(Cell.of(words.text(line.figure().key()))));
            row.add(Cell.of(line.baseline(), line.figure().kind()));
            line.alternatives()
                    .forEach(value -> row.add(Cell.of(value, line.figure().kind())));
            rows.add(row);
        }
        return new Sheet(words.text("side.title"), headings(columns, "figures.title", "tone.baseline"), rows);
    }

    private Sheet departments(List<Column> columns, SideBySide beside) {
        List<List<Cell>> rows = new ArrayList<>();
        beside.departments().forEach(one -> {
            List<Cell> row = new ArrayList<>(List.of(Cell.of(one.department())));
            amounts(row, one.amounts());
            rows.add(row);
        });
        return new Sheet(
                words.text("side.sheet.departments"), headings(columns, "grid.department", "tone.baseline"), rows);
    }

    private Sheet sellers(List<Column> columns, SideBySide beside) {
        List<List<Cell>> rows = new ArrayList<>();
        beside.sellers().forEach(one -> {
            List<Cell> row = new ArrayList<>(List.of(
                    Cell.of(one.seller().id()),
                    Cell.of(one.seller().name()),
                    Cell.of(one.seller().department())));
            amounts(row, one.amounts());
            rows.add(row);
        });
        return new Sheet(
                words.text("side.sheet.sellers"),
                headings(columns, "field.id", "grid.seller", "grid.department", "tone.baseline"),
                rows);
    }

    private static void amounts(List<Cell> row, Amounts amounts) {
        row.add(Cell.of(amounts.baseline(), Kind.MONEY));
        amounts.alternatives().forEach(amount -> row.add(Cell.of(amount, Kind.MONEY)));
    }

    private Sheet data(List<Column> columns) {
        List<@Nullable Figures> figures = new ArrayList<>();
        columns.forEach(column -> {
            Comparison comparison = column.comparison();
            figures.add(comparison == null ? null : Figures.of(comparison));
        });
        List<List<Cell>> rows = new ArrayList<>();
        for (SideFigure figure : SideFigure.values()) {
            if (!figure.isOfBoth()) {
                add(rows, figure, words.text("tone.baseline"), figures, true);
            }
            add(rows, figure, words.text("tone.alternative"), figures, false);
        }
        return new Sheet(words.text("side.sheet.data"), headings(columns, "figures.title", "side.sheet.side"), rows);
    }

    private void add(
            List<List<Cell>> rows, SideFigure figure, String side, List<@Nullable Figures> figures, boolean before) {
        List<Cell> row = new ArrayList<>(List.of(Cell.of(words.text(figure.key())), Cell.of(side)));
        boolean any = false;
        for (Figures one : figures) {
            BigDecimal value = one == null ? null : before ? figure.ofBaseline(one) : figure.of(one);
            any |= value != null;
            row.add(Cell.of(value, figure.kind()));
        }
        if (any) {
            rows.add(row);
        }
    }

    private List<String> headings(List<Column> columns, String... keys) {
        List<String> headings = new ArrayList<>();
        for (String key : keys) {
            headings.add(words.text(key));
        }
        columns.forEach(column -> headings.add(column.name()));
        return headings;
    }
}
