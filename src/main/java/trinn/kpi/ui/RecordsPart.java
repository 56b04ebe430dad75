package trinn.kpi.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import trinn.kpi.KpiRecords.Line;
import trinn.kpi.KpiUnit;
import trinn.records.Field;
import trinn.records.FieldKind;
import trinn.records.RecordType;
import trinn.records.Row;

/** The records behind a number, each with its file and row; looked up once somebody asks. */
public final class RecordsPart extends Details {

    private static final int FEW = 8;
    private static final List<String> KNOWN_ALREADY = List.of("payee", "date");

    private final KpiText text;
    private Supplier<List<Line>> lines = List::of;

    /** Nothing yet, for a reader and the money of the data. */
    public RecordsPart(Locale reader, Currency currency) {
        this(new KpiText(reader, currency));
    }

    RecordsPart(KpiText text) {
        this.text = text;
        addClassName("kpi-records");
        addOpenedChangeListener(event -> fill());
    }

    /** Leads to other records; the title says of what and when. */
    public void show(String title, Supplier<List<Line>> records) {
        setSummaryText(title);
        lines = records;
        fill();
    }

    private void fill() {
        removeAll();
        if (!isOpened()) {
            return;
        }
        List<Line> found = lines.get();
        if (found.isEmpty()) {
            add(new Span(getTranslation("data.records.none")));
        }
        found.stream()
                .collect(Collectors.groupingBy(line -> line.row().type(), TreeMap::new, Collectors.toList()))
                .forEach((type, ofType) -> add(part(type, ofType)));
    }

    private Div part(RecordType type, List<Line> found) {
        String name = getTranslation("data.records." + type.code());
        Div part = new Div(
                new H3(getTranslation("data.records.count", name, text.formats().count(found.size()))),
                grid(type, found));
        part.addClassName("part");
        return part;
    }

    private Grid<Line> grid(RecordType type, List<Line> found) {
        Grid<Line> grid = new Grid<>();
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addColumn(line -> text.formats().date(line.day()))
                .setHeader(getTranslation("statement.date"))
                .setComparator(Comparator.comparing(Line::day))
                .setWidth("7.5rem")
                .setFlexGrow(0);
        List<Field> said = type.shown().stream()
                .filter(field -> !KNOWN_ALREADY.contains(field.name()))
                .filter(field ->
                        found.stream().anyMatch(line -> isGiven(line.row().value(type.place(field.name())))))
                .toList();
        said.stream().filter(RecordsPart::matters).forEach(field -> column(grid, field, type.place(field.name())));
        if (found.stream().anyMatch(line -> line.share().compareTo(BigDecimal.ONE) != 0)) {
            grid.addColumn(line -> text.percent(line.share()))
                    .setHeader(getTranslation("data.records.share"))
                    .setTextAlign(ColumnTextAlign.END)
                    .setWidth("5.5rem");
        }
        grid.addColumn(line -> origin(line.row()))
                .setHeader(getTranslation("data.records.origin"))
                .setWidth("10rem");
        said.stream().filter(field -> !matters(field)).forEach(field -> column(grid, field, type.place(field.name())));
        found.stream()
                .flatMap(line -> line.row().attributes().keySet().stream())
                .distinct()
                .sorted()
                .forEach(name -> grid.addColumn(line -> line.row().attributes().getOrDefault(name, ""))
                        .setHeader(name)
                        .setWidth("6.5rem"));
        grid.setItems(found);
        grid.setAllRowsVisible(found.size() <= FEW);
        if (found.size() > FEW) {
            grid.setHeight("18rem");
        }
        return grid;
    }

    /** Whether every record has the field: its id, its amount. */
    private static boolean matters(Field field) {
        return field.required();
    }

    private void column(Grid<Line> grid, Field field, int place) {
        Grid.Column<Line> column = grid.addColumn(line -> text(field, line.row().value(place)))
                .setHeader(field.kind() == FieldKind.MONEY ? field.name() + ", " + text.currency() : field.name())
                .setWidth(field.kind() == FieldKind.TEXT ? "6.5rem" : "7rem")
                .setAutoWidth(false);
        if (field.kind().isNumeric()) {
            column.setTextAlign(ColumnTextAlign.END);
        }
    }

    private String text(Field field, @Nullable Object value) {
        return switch (value) {
            case BigDecimal number ->
                switch (field.kind()) {
                    case MONEY -> text.full(KpiUnit.MONEY, number);
                    case RATIO -> text.full(KpiUnit.RATIO, number);
                    default -> text.formats().number(number);
                };
            case LocalDate day -> text.formats().date(day);
            case null -> "";
            default -> value.toString();
        };
    }

    private String origin(Row row) {
        String path = row.origin().file();
        return getTranslation(
                "data.records.row",
                path.substring(path.lastIndexOf('/') + 1),
                text.formats().count(row.origin().row()));
    }

    private static boolean isGiven(@Nullable Object value) {
        return value != null && !"".equals(value);
    }
}
