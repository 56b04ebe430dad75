package trinn.workbench.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import trinn.evaluation.CaseResult;
import trinn.format.Formats;
import trinn.scheme.SchemeFiles;
import trinn.settlement.Line;
import trinn.source.ProblemsException;
import trinn.ui.Tone;
import trinn.workbench.CaseGrid;
import trinn.workbench.CaseInput;
import trinn.workbench.CaseSheet;
import trinn.workbench.CellException;

/** The golden cases of one seller each as a sheet: typed into, pasted into from a spreadsheet, copied and taken out to one. */
@JavaScript("context://js/trinn-cells.js")
final class CaseTable extends Div {

    private static final String CALL =
            "const call = () => window.trinn && window.trinn.cells ? window.trinn.cells.%s : requestAnimationFrame(call); call()";

    private final Desk desk;
    private final Formats formats = Formats.of(getLocale());
    private final Paragraph trouble = new Paragraph();
    private final Div scroller = new Div();
    private final List<List<Input>> cells = new ArrayList<>();
    private final List<NativeTableCell> paidCells = new ArrayList<>();
    private final List<NativeTableCell> differences = new ArrayList<>();
    private final Set<String> failed = new HashSet<>();
    private final Map<String, BigDecimal> paid = new HashMap<>();
    private CaseGrid grid = new CaseGrid(List.of(), List.of());

    CaseTable(Desk desk) {
        this.desk = desk;
        addClassName("case-table");
        trouble.addClassName("trouble");
        trouble.getElement().setAttribute("role", "alert");
        scroller.addClassName("scroller");
        scroller.getElement().setAttribute("tabindex", "0");
        scroller.getElement().setAttribute("role", "region");
        scroller.getElement().setAttribute("aria-label", getTranslation("workbench.cases.sheet"));
        Paragraph hint = new Paragraph(getTranslation("workbench.cases.hint"));
        hint.addClassName("quiet");
        Button copy = new Button(
                getTranslation("workbench.cases.copy"),
                event -> getElement().executeJs(CALL.formatted("copy(this, $0)"), text("\t")));
        copy.addThemeVariants(ButtonVariant.SMALL);
        Div actions = new Div(copy, file());
        actions.addClassName("actions");
        add(hint, scroller, trouble, actions);
        getElement()
                .addEventListener("cells-pasted", event -> {
                    JsonNode from = event.getEventData().get("event.detail");
                    paste(
                            from.get("row").asInt(0),
                            from.get("column").asInt(0),
                            from.get("text").asString());
                })
                .addEventData("event.detail");
        addAttachListener(event -> getElement().executeJs(CALL.formatted("open(this)")));
        refresh();
    }

    private Anchor file() {
        Anchor link = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] file = ("\uFEFF" + text(";")).getBytes(StandardCharsets.UTF_8);
                    return new DownloadResponse(
                            new ByteArrayInputStream(file), desk.schemeId() + "-cases.csv", "text/csv", file.length);
                }),
                getTranslation("workbench.cases.csv"));
        link.addClassName("pdf");
        return link;
    }

    private String text(String between) {
        return new CaseSheet(grid, formats)
                .text(between, titles(), row -> paid.get(grid.rows().get(row).name()));
    }

    private List<String> titles() {
        List<String> titles = new ArrayList<>();
        titles.add(getTranslation("workbench.case"));
        grid.inputs().stream().map(CaseInput::label).forEach(titles::add);
        titles.add(getTranslation("workbench.cases.expected"));
        titles.add(getTranslation("workbench.cases.paid"));
        titles.add(getTranslation("workbench.cases.difference"));
        return titles;
    }

    /** Shows the cases as they stand in the draft; the field that has the focus stays where no row or column came or went. */
    void refresh() {
        CaseGrid now;
        try {
            now = CaseGrid.of(desk.files());
        } catch (ProblemsException e) {
            setVisible(false);
            return;
        }
        setVisible(!now.rows().isEmpty());
        boolean same = now.inputs().equals(grid.inputs())
                && now.rows().size() == grid.rows().size();
        grid = now;
        trouble.setText("");
        if (!same || cells.isEmpty()) {
            build();
        }
        for (int row = 0; row < cells.size(); row++) {
            for (int column = 0; column < grid.width(); column++) {
                Input cell = cells.get(row).get(column);
                cell.getElement().removeAttribute("aria-invalid");
                cell.setValue(grid.cell(row, column, formats));
            }
        }
        results();
    }

    private void build() {
        cells.clear();
        paidCells.clear();
        differences.clear();
        List<String> titles = titles();
        NativeTable table = new NativeTable();
        NativeTableRow head = new NativeTableRow();
        titles.forEach(title -> {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(title);
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        });
        table.getHead().add(head);
        for (int row = 0; row < grid.rows().size(); row++) {
            table.getBody().add(row(row, titles));
        }
        scroller.removeAll();
        scroller.add(table);
    }

    private NativeTableRow row(int row, List<String> titles) {
        NativeTableRow line = new NativeTableRow();
        List<Input> inputs = new ArrayList<>();
        for (int column = 0; column < grid.width(); column++) {
            Input cell = cell(row, column, titles.get(column));
            inputs.add(cell);
            line.add(new NativeTableCell(cell));
        }
        cells.add(inputs);
        paidCells.add(new NativeTableCell());
        differences.add(new NativeTableCell());
        line.add(paidCells.getLast(), differences.getLast());
        return line;
    }

    private Input cell(int row, int column, String title) {
        Input cell = new Input();
        cell.getElement().setAttribute("data-row", String.valueOf(row));
        cell.getElement().setAttribute("data-column", String.valueOf(column));
        cell.getElement().setAttribute("aria-label", grid.rows().get(row).name() + ", " + title);
        cell.getElement().setAttribute("autocomplete", "off");
        boolean words = column == 0
                || column <= grid.inputs().size()
                        && !grid.isNumber(grid.inputs().get(column - 1));
        cell.setClassName("number", !words);
        cell.setEnabled(column < grid.width() - 1 || grid.rows().get(row).expected() != null);
        cell.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                write(() -> grid.set(desk.files(), row, column, event.getValue(), formats), 0, cell);
            }
        });
        return cell;
    }

    private void paste(int row, int column, String block) {
        write(() -> new CaseSheet(grid, formats).paste(desk.files(), row, column, block), 1, null);
    }

    /** @param shift by which a row of what is written is told, where rows of it are counted from 1 */
    private void write(Supplier<SchemeFiles> edit, int shift, @Nullable Input cell) {
        try {
            desk.take(edit.get());
        } catch (CellException e) {
            trouble.setText(say(e, shift));
            if (cell != null) {
                cell.getElement().setAttribute("aria-invalid", "true");
            }
        } catch (ProblemsException e) {
            trouble.setText(e.problems().getFirst().advice());
        }
    }

    private String say(CellException wrong, int shift) {
        String advice = wrong.advice() == null ? getTranslation("term.no-number") : wrong.advice();
        String column = wrong.column() < 0 ? "" : titles().get(wrong.column());
        if (wrong.row() < 0) {
            return advice;
        }
        String row = shift > 0 && wrong.column() >= 0
                ? getTranslation("workbench.cases.row", wrong.row() + shift)
                : wrong.row() < grid.rows().size()
                        ? grid.rows().get(wrong.row()).name()
                        : getTranslation("workbench.cases.row", wrong.row() + 1);
        return column.isEmpty() ? row + ": " + advice : row + ", " + column + ": " + advice;
    }

    /** Shows what is paid. */
    void show(List<CaseResult> results) {
        paid.clear();
        failed.clear();
        for (CaseResult result : results) {
            if (result.paid().size() == 1) {
                paid.put(result.golden().name(), sum(result));
            }
            if (!result.passed()) {
                failed.add(result.golden().name());
            }
        }
        results();
    }

    private static BigDecimal sum(CaseResult result) {
        var expected = result.golden().statements().getFirst().expected();
        return result.paid().getFirst().payout().lines().stream()
                .filter(line -> expected.rule() == null || expected.rule().equals(line.rule()))
                .filter(line ->
                        expected.component() == null || expected.component().equals(line.component()))
                .map(Line::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void results() {
        for (int row = 0; row < paidCells.size(); row++) {
            BigDecimal amount = paid.get(grid.rows().get(row).name());
            BigDecimal expected = grid.rows().get(row).expected();
            paidCells.get(row).setText(amount == null ? "" : formats.number(amount, 2));
            BigDecimal difference = amount == null || expected == null ? null : amount.subtract(expected);
            boolean same = difference == null || difference.signum() == 0;
            boolean right = same && !failed.contains(grid.rows().get(row).name());
            String sign = right ? "✓" : same ? "✕" : "✕ " + formats.number(difference, 2);
            NativeTableCell cell = differences.get(row);
            cell.setText(difference == null ? "" : sign);
            cell.setClassName(Tone.MORE.className(), difference != null && right);
            cell.setClassName(Tone.LESS.className(), difference != null && !right);
        }
    }
}
