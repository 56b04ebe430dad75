package trinn.plan.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import java.math.BigDecimal;
import java.util.List;
import trinn.format.Formats;
import trinn.plan.Impact;
import trinn.simulation.SellerComparison;
import trinn.ui.Tone;

/** What a version changes: in all, for each department, and for those who gain or lose most. */
final class ImpactTable extends Div {

    private final Formats formats = Formats.of(getLocale());
    private final PlanWords words = new PlanWords(this, getLocale());

    /** @param compared whether there is anything that paid before */
    ImpactTable(Impact impact, String currency, boolean compared) {
        addClassName("impact-table");
        String after = formats.wholeMoney(impact.after()) + " " + currency;
        Paragraph sum = new Paragraph(
                compared
                        ? words.text(
                                "impact.sum",
                                after,
                                formats.wholeMoneyDifference(impact.after().subtract(impact.before())) + " " + currency,
                                formats.count(impact.payees()),
                                formats.count(impact.more()),
                                formats.count(impact.less()))
                        : words.text(
                                "impact.sum.new", after, formats.count(impact.payees()), formats.count(impact.more())));
        sum.addClassName("sum");
        add(sum, departments(impact, currency));
        if (compared) {
            most("impact.up", impact.up(), currency);
            most("impact.down", impact.down(), currency);
        }
    }

    private Component departments(Impact impact, String currency) {
        NativeTable table = table("impact.department", currency);
        NativeTableBody body = table.getBody();
        for (Impact.Part part : impact.departments()) {
            String name = part.department().isEmpty() ? words.text("impact.none") : part.department();
            body.add(row(name + " (" + formats.count(part.payees()) + ")", part.before(), part.after()));
        }
        NativeTableRow sum = row(words.text("impact.all"), impact.before(), impact.after());
        sum.addClassName("total");
        body.add(sum);
        return table;
    }

    private void most(String key, List<SellerComparison> sellers, String currency) {
        if (sellers.isEmpty()) {
            return;
        }
        NativeTable table = table("impact.payee", currency);
        for (SellerComparison one : sellers) {
            table.getBody().add(row(one.seller().name(), one.baseline(), one.alternative()));
        }
        add(new H3(words.text(key)), table);
    }

    private NativeTable table(String first, String currency) {
        NativeTable table = new NativeTable();
        table.addClassName("then-now");
        NativeTableRow head = new NativeTableRow(new NativeTableHeaderCell(words.text(first)));
        for (String key : List.of("impact.before", "impact.after", "impact.difference")) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(words.text(key, currency));
            cell.addClassName("number");
            head.add(cell);
        }
        NativeTableHeader header = new NativeTableHeader(head);
        table.add(header, new NativeTableBody());
        return table;
    }

    private NativeTableRow row(String name, BigDecimal before, BigDecimal after) {
        BigDecimal difference = after.subtract(before);
        NativeTableCell last = number(formats.wholeMoneyDifference(difference));
        last.addClassName(Tone.ofDifference(difference).className());
        return new NativeTableRow(
                new NativeTableHeaderCell(name),
                number(formats.wholeMoney(before)),
                number(formats.wholeMoney(after)),
                last);
    }

    private static NativeTableCell number(String text) {
        NativeTableCell cell = new NativeTableCell(text);
        cell.addClassName("number");
        return cell;
    }
}
