package trinn.payrun.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import trinn.payrun.Course;
import trinn.payrun.LineKind;
import trinn.payrun.PayLine;
import trinn.payrun.PayRun;
import trinn.payrun.Payslip;
import trinn.payrun.Result;
import trinn.ui.OpenByEnter;
import trinn.ui.StatementLink;

/** What everybody gets in a run; opened, the lines of one payee and the way to the statement. */
final class SlipTable extends Section {

    private static final int MOST_ROWS = 12;

    private final RunWords words = new RunWords(this, getLocale());
    private final PayRun run;
    private final Result result;
    private final String currency;

    SlipTable(PayRun run, Result result) {
        this.run = run;
        this.result = result;
        this.currency = result.data().currency();
        addClassName("run-slips");
        List<Payslip> all = result.payslips();
        Grid<Payslip> grid = new Grid<>();
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER);
        grid.addColumn(new ComponentRenderer<>(this::payee))
                .setHeader(words.text("payee"))
                .setComparator(Comparator.comparing(Payslip::name))
                .setFlexGrow(3)
                .setWidth("11rem")
                .setKey("payee");
        money(grid, "pay", slip -> slip.sum(LineKind.PAY));
        money(grid, "differences", slip -> slip.sum(LineKind.DIFFERENCE));
        money(grid, "by-hand", slip -> slip.sum(LineKind.ADJUSTMENT));
        money(grid, "total", Payslip::total);
        OpenByEnter.in(grid);
        grid.setItemDetailsRenderer(new ComponentRenderer<>(this::lines));
        grid.setItems(all);
        grid.setAllRowsVisible(all.size() <= MOST_ROWS);
        TextField find = new TextField();
        find.setPlaceholder(words.text("find"));
        find.setAriaLabel(words.text("find"));
        find.setClearButtonVisible(true);
        find.setValueChangeMode(ValueChangeMode.LAZY);
        find.addValueChangeListener(event -> {
            String wanted = event.getValue().strip().toLowerCase(Locale.ROOT);
            List<Payslip> found = all.stream()
                    .filter(slip -> (slip.name() + " " + slip.payee() + " " + slip.department())
                            .toLowerCase(Locale.ROOT)
                            .contains(wanted))
                    .toList();
            grid.setItems(found);
            grid.setAllRowsVisible(found.size() <= MOST_ROWS);
        });
        Div above = new Div(new H3(words.text("slips", words.formats().count(all.size()))), find);
        above.addClassName("above");
        add(above, grid);
    }

    private void money(Grid<Payslip> grid, String key, Function<Payslip, BigDecimal> amount) {
        grid.addColumn(slip -> {
                    BigDecimal value = amount.apply(slip);
                    return value.signum() == 0 && !key.equals("total") ? "" : words.money(value, currency);
                })
                .setHeader(words.text(key + ".of", currency))
                .setComparator(Comparator.comparing(amount))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("7.5rem")
                .setKey(key);
    }

    private Component payee(Payslip slip) {
        Span name = new Span(slip.name());
        Span about = new Span(
                slip.standing() == Payslip.Standing.PAID
                        ? slip.department()
                        : words.text("standing." + RunWords.key(slip.standing())));
        about.addClassName("quiet");
        Div cell = new Div(name, about);
        cell.addClassName("slip-payee");
        return cell;
    }

    private Component lines(Payslip slip) {
        NativeTable table = new NativeTable();
        table.addClassName("then-now");
        NativeTableBody body = new NativeTableBody();
        slip.lines().forEach(line -> body.add(row(line)));
        table.add(body);
        Div details = new Div(table);
        details.addClassName("slip-lines");
        if (slip.lines().isEmpty()) {
            details.add(new Span(words.text("lines.none")));
        }
        if (!slip.course().isEmpty()) {
            details.add(new StatementLink(
                    result.data().dataSet(),
                    slip.payee(),
                    run.period().id(),
                    Course.of(slip.course()).scheme()));
        }
        return details;
    }

    private NativeTableRow row(PayLine line) {
        Span why = new Span(words.why(line));
        why.addClassName("quiet");
        NativeTableCell amount = new NativeTableCell(words.money(line.amount(), currency));
        amount.addClassName("number");
        Div what = new Div(new Span(words.line(line)), why);
        what.addClassName("slip-line");
        NativeTableHeaderCell head = new NativeTableHeaderCell();
        head.add(what);
        return new NativeTableRow(head, amount);
    }
}
