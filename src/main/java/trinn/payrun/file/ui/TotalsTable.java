package trinn.payrun.file.ui;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.math.BigDecimal;
import trinn.format.Formats;
import trinn.payrun.file.Handover;
import trinn.payrun.file.Totals;

/** The control totals of a run, as its files have them. */
final class TotalsTable extends NativeTable {

    private final Formats formats = Formats.of(getLocale());
    private final Handover run;

    TotalsTable(Handover run) {
        this.run = run;
        addClassName("pay-file-totals");
        setCaptionText(getTranslation("payfile.sheet.totals"));
        Totals totals = Totals.of(run);
        row("lines", formats.count(totals.lines()));
        row("payees", formats.count(totals.payees()));
        row("paid", money(totals.paid()));
        row("differences", money(totals.differences()));
        row("adjustments", money(totals.adjustments()));
        row("costs", money(totals.costs()));
        row("accruals", money(totals.accruals()));
    }

    private String money(BigDecimal amount) {
        return formats.money(amount, run.currency()) + " " + run.currency().getCurrencyCode();
    }

    private void row(String key, String value) {
        NativeTableHeaderCell name = new NativeTableHeaderCell(getTranslation("payfile.total." + key));
        name.getElement().setAttribute("scope", "row");
        NativeTableCell cell = new NativeTableCell(value);
        cell.addClassName("number");
        getBody().add(new NativeTableRow(name, cell));
    }
}
