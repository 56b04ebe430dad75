package trinn.intake.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trinn.format.Formats;
import trinn.intake.FileDraft;
import trinn.intake.FileFormat;
import trinn.intake.Mapping;
import trinn.intake.Preview;
import trinn.records.Attributes;
import trinn.records.Field;

/** The first rows of a file as they will be read, with the field of each column above it. */
final class ColumnTable extends Div {

    private static final int MOST_COLUMNS = 80;
    private static final int ROWS = 8;
    private static final int TROUBLES = 5;

    private final FileDraft file;
    private final Consumer<Mapping> corrected;
    private final ColumnForms forms;
    private final Names names = new Names(this);
    private final Formats formats = Formats.of(getLocale());
    private final Map<String, String> fieldOf = new HashMap<>();

    /** @param currency of all amounts, or the empty text where it is not known yet */
    ColumnTable(FileDraft file, String currency, Consumer<Mapping> corrected, Consumer<FileFormat> written) {
        this.file = file;
        this.corrected = corrected;
        this.forms = new ColumnForms(file, written);
        addClassName("columns");
        file.mapping()
                .sections()
                .forEach(section -> section.columns().forEach((field, column) -> fieldOf.put(column, field)));
        Preview preview = file.preview(currency);
        Div scroller = new Div(table(preview));
        scroller.addClassName("scroller");
        scroller.getElement().setAttribute("tabindex", "0");
        scroller.getElement().setAttribute("role", "region");
        scroller.getElement().setAttribute("aria-label", getTranslation("import.first-rows", file.title()));
        add(scroller);
        int more = file.recognition().header().size() - MOST_COLUMNS;
        if (more > 0) {
            Paragraph told = new Paragraph(getTranslation("import.more-columns", MOST_COLUMNS, more));
            told.addClassName("quiet");
            add(told);
        }
        troubles(preview).forEach(this::add);
    }

    private NativeTable table(Preview preview) {
        NativeTable table = new NativeTable();
        List<String> header = file.recognition().header();
        int columns = Math.min(header.size(), MOST_COLUMNS);
        NativeTableRow fields = new NativeTableRow();
        NativeTableRow titles = new NativeTableRow();
        NativeTableRow ways = new NativeTableRow();
        for (int place = 0; place < columns; place++) {
            String column = header.get(place);
            boolean used = fieldOf.containsKey(column);
            NativeTableHeaderCell field = new NativeTableHeaderCell();
            field.add(choice(column, place));
            field.setClassName("used", used);
            fields.add(field);
            NativeTableHeaderCell title = new NativeTableHeaderCell(column);
            title.setClassName("used", used);
            titles.add(title);
            ways.add(new NativeTableCell(forms.choice(this, column, fieldOf.get(column), place)));
        }
        fields.addClassName("fields");
        ways.addClassName("ways");
        table.getHead().add(fields, ways, titles);
        preview.rows().stream().limit(ROWS).forEach(row -> table.getBody().add(row(header, row.subList(0, columns))));
        return table;
    }

    /** Which field a column is; a field that another column was gives that one up. */
    private Choice<String> choice(String column, int place) {
        List<String> fields = new ArrayList<>();
        fields.add("");
        file.type().fields().stream().map(Field::name).forEach(fields::add);
        String now = fieldOf.getOrDefault(column, "");
        String own = Attributes.PREFIX + Attributes.nameFor(column);
        Stream.of(now, own)
                .filter(field -> Attributes.isOne(field) && !fields.contains(field))
                .forEach(fields::add);
        Choice<String> choice = new Choice<>(
                getTranslation("import.field-of", column),
                fields,
                name -> name.isEmpty()
                        ? getTranslation("import.left-out")
                        : names.field(file.type().field(name)),
                now,
                chosen -> {
                    Mapping mapping =
                            now.isEmpty() ? file.mapping() : file.mapping().withColumn(now, null);
                    corrected.accept(chosen.isEmpty() ? mapping : mapping.withColumn(chosen, column));
                });
        choice.setId("%s-column-%d".formatted(FilePart.id(file.title()), place));
        return choice;
    }

    private NativeTableRow row(List<String> header, List<Preview.Cell> cells) {
        NativeTableRow row = new NativeTableRow();
        for (int place = 0; place < cells.size(); place++) {
            Preview.Cell cell = cells.get(place);
            NativeTableCell shown = new NativeTableCell(words(cell));
            shown.setClassName("used", fieldOf.containsKey(header.get(place)));
            shown.setClassName("number", cell.value() instanceof BigDecimal);
            shown.setClassName("unreadable", cell.isUnreadable());
            if (cell.isUnreadable()) {
                shown.setTitle(cell.trouble());
            }
            row.add(shown);
        }
        return row;
    }

    private String words(Preview.Cell cell) {
        if (cell.isUnreadable()) {
            return "✕ " + (cell.text().isBlank() ? getTranslation("import.empty-cell") : cell.text());
        }
        return read(cell.value(), cell.text());
    }

    private String read(@Nullable Object value, String text) {
        return switch (value) {
            case BigDecimal number -> formats.number(number);
            case LocalDate day -> formats.date(day);
            case null, default -> value == null ? text : Objects.toString(value);
        };
    }

    /** Of each column, why its first unreadable cell is none. */
    private List<Paragraph> troubles(Preview preview) {
        Map<String, Paragraph> told = new LinkedHashMap<>();
        List<String> header = file.recognition().header();
        for (List<Preview.Cell> row : preview.rows()) {
            for (int place = 0; place < row.size(); place++) {
                Preview.Cell cell = row.get(place);
                if (cell.isUnreadable() && told.size() < TROUBLES) {
                    told.computeIfAbsent(header.get(place), column -> trouble(column, cell));
                }
            }
        }
        return List.copyOf(told.values());
    }

    private Paragraph trouble(String column, Preview.Cell cell) {
        Span why = new Span(cell.trouble());
        why.getElement().setAttribute("lang", "en");
        Paragraph told =
                new Paragraph(new Span("✕ " + getTranslation("import.unreadable", column, cell.text()) + " "), why);
        told.addClassName("trouble");
        return told;
    }
}
