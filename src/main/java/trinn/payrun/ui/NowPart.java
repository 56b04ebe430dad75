package trinn.payrun.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.slf4j.LoggerFactory;
import trinn.engine.EvaluationException;
import trinn.payrun.Difference;
import trinn.payrun.PayRun;
import trinn.payrun.RefusedException;
import trinn.payrun.Result;
import trinn.payrun.store.PayRuns;
import trinn.ui.LongWork;
import trinn.ui.Tone;

/** What a closed run paid, against what it would pay now: what is not the same comes with the next run. */
final class NowPart extends Section {

    private static final int MOST = 200;

    private final RunWords words = new RunWords(this, getLocale());
    private final LongWork work = new LongWork();
    private final Div found = new Div();
    private final Map<String, String> names;
    private final String currency;

    NowPart(PayRuns runs, PayRun run, Result result) {
        this.names = RunWords.names(result);
        this.currency = result.data().currency();
        addClassName("run-now");
        Button ask = new Button(
                words.text("now.ask"),
                event -> work.begin(words.text("working"), progress -> runs.now(run, progress), this::show, e -> {
                    if (e instanceof RefusedException refused) {
                        return words.refusal(refused);
                    }
                    if (e instanceof EvaluationException evaluation) {
                        return words.text("failed", evaluation.getMessage());
                    }
                    LoggerFactory.getLogger(NowPart.class).error("A closed run could not be compared.", e);
                    return words.text("failed", "");
                }));
        ask.addThemeVariants(ButtonVariant.SMALL);
        Paragraph about = new Paragraph(words.text("now.about"));
        about.addClassName("quiet");
        add(new H3(words.text("now")), about, ask, work, found);
    }

    private void show(Map<String, List<Difference>> all) {
        found.removeAll();
        if (all.isEmpty()) {
            Paragraph same = new Paragraph("✓ " + words.text("now.same"));
            same.addClassName("fine");
            found.add(same);
            return;
        }
        NativeTable table = new NativeTable();
        table.addClassName("then-now");
        NativeTableRow head = new NativeTableRow(new NativeTableHeaderCell(words.text("payee")));
        for (String key : List.of("now.paid", "now.now", "now.difference")) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(words.text(key, currency));
            cell.addClassName("number");
            head.add(cell);
        }
        NativeTableBody body = new NativeTableBody();
        all.values().stream().flatMap(List::stream).limit(MOST).forEach(one -> body.add(row(one)));
        table.add(new NativeTableHeader(head), body);
        BigDecimal sum = all.values().stream()
                .flatMap(List::stream)
                .filter(one -> !one.cost())
                .map(Difference::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        found.add(new Paragraph(words.text("now.sum", all.size(), words.money(sum, currency) + " " + currency)), table);
    }

    private NativeTableRow row(Difference one) {
        Span why = new Span(one.cause() == null ? "" : words.cause(one.cause()));
        why.addClassName("quiet");
        Div what = new Div(new Span(names.getOrDefault(one.payee(), one.payee()) + ", " + one.component()), why);
        what.addClassName("slip-line");
        NativeTableHeaderCell head = new NativeTableHeaderCell();
        head.add(what);
        NativeTableCell last = number(words.money(one.amount(), currency));
        last.addClassName(Tone.ofDifference(one.amount()).className());
        return new NativeTableRow(
                head, number(words.money(one.paid(), currency)), number(words.money(one.now(), currency)), last);
    }

    private static NativeTableCell number(String text) {
        NativeTableCell cell = new NativeTableCell(text);
        cell.addClassName("number");
        return cell;
    }
}
