package trinn.workbench.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import trinn.facts.Tiers;
import trinn.scheme.TermKind;
import trinn.ui.Scripts;
import trinn.ui.Unit;
import trinn.workbench.Spreadsheet;
import trinn.workbench.TableCells;
import trinn.workbench.TableFlaw;
import trinn.workbench.TableFlaws;
import trinn.workbench.TableReading;
import trinn.workbench.WrittenTerm;
import trinn.workbench.WrittenTerm.Row;

/**
 * A table of a term as a grid of fields with its curve beside: arrow keys and Enter go from cell to cell, blocks of cells are pasted from
 * a spreadsheet and copied to one, and what is wrong is marked where it stands.
 */
@JavaScript("context://js/trinn-sheet.js")
final class TermTable extends Div {

    /** Hears of the table as it is to be. */
    interface Changed {
        void to(List<String> columns, List<Row> rows);
    }

    private final TermUnits units;
    private final Changed changed;
    private final Div body = new Div();
    private final Span note = new Span();
    private final TableCurve curve;
    private final Button moreColumns = new Button();
    private final List<List<TermCell>> cells = new ArrayList<>();
    private WrittenTerm term;
    private List<String> columns = List.of();
    private List<Row> rows = List.of();
    private TableReading reading = TableReading.AT;

    TermTable(TermUnits units, WrittenTerm term, Changed changed) {
        this.units = units;
        this.term = term;
        this.changed = changed;
        this.curve = new TableCurve(units, getLocale());
        addClassName("term-table");
        body.addClassName("cells");
        note.addClassName("note");
        note.getElement().setAttribute("aria-live", "polite");
        Button more = small(getTranslation("terms.tier.add"));
        more.addClickListener(event -> addRow());
        moreColumns.setText(getTranslation("term-edit.column.add"));
        moreColumns.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        moreColumns.addClickListener(event -> addColumn());
        Button copy = small(getTranslation("term-edit.copy"));
        copy.addClassName("copy");
        Div actions = new Div(more, moreColumns, copy);
        actions.addClassName("actions");
        Div grid = new Div(body, note, actions);
        grid.addClassName("grid");
        add(grid, curve.chart());
        getElement()
                .addEventListener("trinn-paste", event -> {
                    JsonNode at = event.getEventData().get("event.detail");
                    paste(
                            at.path("row").asInt(),
                            at.path("column").asInt(),
                            at.path("text").asString(""));
                })
                .addEventData("event.detail");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        Scripts.call(getElement(), "sheet", "start");
    }

    private static Button small(String text) {
        Button button = new Button(text);
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return button;
    }

    /** Shows the table as the text has it; where it has as many rows and columns as before, its fields stay. */
    void show(WrittenTerm now, List<Row> written, TableReading read) {
        boolean same = now.columns().size() == columns.size()
                && widths(written).equals(widths(rows))
                && !cells.isEmpty()
                && now.border() == term.border();
        term = now;
        reading = read;
        columns = now.columns();
        rows = written;
        if (same) {
            refresh();
        } else {
            draw();
        }
        mark();
    }

    private static List<Integer> widths(List<Row> rows) {
        return rows.stream().map(row -> row.gives().size()).toList();
    }

    private void refresh() {
        for (int row = 0; row < rows.size(); row++) {
            List<TermCell> fields = cells.get(row + 1);
            fields.getFirst().show(rows.get(row).from());
            for (int column = 0; column < rows.get(row).gives().size(); column++) {
                fields.get(column + 1).show(rows.get(row).gives().get(column));
            }
        }
        for (int column = 0; column < columns.size(); column++) {
            cells.getFirst().get(column + 1).show(columns.get(column));
        }
    }

    private boolean isTwoWay() {
        return term.kind() == TermKind.TWO_WAY;
    }

    private String from() {
        return getTranslation(term.border() == Tiers.Border.LOWER ? "terms.tier.from" : "terms.tier.above");
    }

    private void draw() {
        body.removeAll();
        cells.clear();
        moreColumns.setVisible(isTwoWay());
        int wide = Math.max(
                1,
                Math.max(
                        columns.size(),
                        rows.stream().mapToInt(row -> row.gives().size()).max().orElse(1)));
        body.getStyle().set("--cells", Integer.toString(wide + 1));
        body.add(new Span(from()));
        List<TermCell> head = new ArrayList<>();
        cells.add(head);
        head.add(cell("", units.of(term.of()), "", -1, 0));
        if (isTwoWay()) {
            for (int column = 0; column < wide; column++) {
                columnHead(head, column);
            }
        } else {
            body.add(new Span(getTranslation("terms.tier.gives")));
        }
        body.add(new Span());
        for (int row = 0; row < rows.size(); row++) {
            drawRow(row, wide);
        }
    }

    private void columnHead(List<TermCell> head, int column) {
        String label = getTranslation("term-edit.column.label", column + 1, term.label());
        TermCell field =
                cell(label, units.of(term.by()), column < columns.size() ? columns.get(column) : "", -1, column + 1);
        head.add(field);
        Button away = away(getTranslation("term-edit.column.remove", column + 1, term.label()));
        away.setEnabled(columns.size() > 1);
        away.addClickListener(event -> removeColumn(column));
        Div both = new Div(field, away);
        both.addClassName("head");
        body.add(both);
    }

    private void drawRow(int row, int wide) {
        List<TermCell> fields = new ArrayList<>();
        cells.add(fields);
        Row written = rows.get(row);
        fields.add(cell(
                getTranslation("term-edit.row.label", row + 1, term.label()),
                units.of(term.of()),
                written.from(),
                row,
                0));
        for (int column = 0; column < wide; column++) {
            String label = isTwoWay()
                    ? getTranslation("terms.cell", term.label(), row + 1, column + 1)
                    : getTranslation("term-edit.gives.label", row + 1, term.label());
            String text = column < written.gives().size() ? written.gives().get(column) : "";
            fields.add(cell(label, units.of(term.gives()), text, row, column + 1));
        }
        fields.forEach(body::add);
        Button away = away(getTranslation("terms.tier.remove", row + 1, term.label()));
        away.setEnabled(rows.size() > 1);
        away.addClickListener(event -> removeRow(row));
        body.add(away);
    }

    private static Button away(String label) {
        Button away = small("✕");
        away.setAriaLabel(label);
        return away;
    }

    private TermCell cell(String label, Unit unit, String written, int row, int column) {
        TermCell cell = new TermCell(label, unit, false, written, text -> put(row, column, text));
        cell.place(row, column);
        return cell;
    }

    private void put(int row, int column, String text) {
        take(all().put(row, column, text));
    }

    private TableCells all() {
        return new TableCells(term, columns, rows);
    }

    private void take(TableCells edited) {
        changed.to(edited.columns(), edited.rows());
    }

    private void addRow() {
        take(all().addRow());
        cells.getLast().getFirst().focus();
    }

    private void addColumn() {
        take(all().addColumn());
        cells.getFirst().getLast().focus();
    }

    private void removeRow(int row) {
        take(all().removeRow(row));
        cells.get(Math.min(row + 1, cells.size() - 1)).getFirst().focus();
    }

    private void removeColumn(int column) {
        take(all().removeColumn(column));
        cells.getFirst().get(Math.min(column + 1, columns.size())).focus();
    }

    private void paste(int row, int column, String text) {
        TableCells edited = all();
        Spreadsheet sheet = new Spreadsheet(getLocale());
        int pasted = edited.paste(sheet, row, column, text);
        take(edited);
        String left = edited.left() > 0 ? getTranslation("term-edit.pasted.too-wide", edited.left()) + " " : "";
        String read = sheet.guess() == Spreadsheet.Guess.NONE
                ? ""
                : getTranslation("term-edit.pasted." + sheet.guess().name().toLowerCase(Locale.ROOT)) + " ";
        note.setText(getTranslation("term-edit.pasted", pasted) + " " + read + left + note.getText());
    }

    private void mark() {
        cells.forEach(row -> row.forEach(cell -> cell.mark("", false)));
        List<String> told = new ArrayList<>();
        for (TableFlaw flaw : TableFlaws.of(columns, rows)) {
            String what = getTranslation("term-edit.flaw." + flaw.kind());
            List<TermCell> row = cells.get(flaw.row() + 1);
            if (flaw.column() < row.size() && flaw.kind() != TableFlaw.Kind.NOTHING_BELOW) {
                row.get(flaw.column()).mark(what, flaw.kind().isError());
            }
            if (!told.contains(what)) {
                told.add(what);
            }
        }
        note.setText(String.join(" ", told));
        note.setClassName(
                "wrong",
                TableFlaws.of(columns, rows).stream()
                        .anyMatch(flaw -> flaw.kind().isError()));
        curve.draw(term, columns, rows, reading);
        getElement().setAttribute("data-tsv", all().copy(new Spreadsheet(getLocale())));
    }
}
