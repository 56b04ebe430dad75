package trinn.question.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import trinn.population.store.DataSetSummary;
import trinn.question.Correction;
import trinn.question.Event;
import trinn.question.Now;
import trinn.question.Now.Standing;
import trinn.question.Question;
import trinn.question.Subject;
import trinn.statement.ui.StatementsView;

/** One question: its line then against now, what happened, and what can be done. */
final class QuestionPage extends Div {

    private final QuestionWords words = new QuestionWords(getLocale());
    private final Question question;
    private final Subject about;
    private final Optional<DataSetSummary> newest;
    private final Div comparison = new Div();

    /**
     * @param now what its line is by now; null while that is worked out
     * @param newest the newest version of the data; none where there is none
     */
    QuestionPage(
            Question question, @Nullable Now now, Optional<DataSetSummary> newest, Instant at, Decisions decisions) {
        this.question = question;
        this.about = question.about();
        this.newest = newest;
        H2 title =
                new H2(getTranslation("questions.of", Long.toString(question.id()), about.name(), words.period(about)));
        Span state = new Span(words.state(question.state()) + " · " + words.waited(question, at));
        state.addClassName("quiet");
        Div head = new Div(title, state);
        head.addClassName("question-head");
        add(head, line(), comparison, history(), decisions.buttons(question));
        show(now);
    }

    private Component line() {
        Span name = new Span(about.called());
        name.addClassName("name");
        Span sentence = new Span(about.sentence());
        sentence.addClassName("sentence");
        Div line = new Div(name, sentence);
        line.addClassName("question-line");
        newest.ifPresent(data -> line.add(StatementsView.link(
                getTranslation("questions.statement"),
                data.id(),
                about.payee(),
                about.period().id(),
                about.scheme().hash())));
        return line;
    }

    /** Shows what the line is by now; null while that is worked out. Everything else stays, whatever has the focus. */
    void show(@Nullable Now now) {
        NativeTable table = new NativeTable();
        table.addClassName("then-now");
        table.getElement().setAttribute("aria-label", getTranslation("questions.then-now"));
        NativeTableHeader head = new NativeTableHeader(row(
                new NativeTableCell(),
                heading("questions.amount", about.currency()),
                heading("statement.total", about.currency())));
        NativeTableBody body = new NativeTableBody(row(
                new NativeTableHeaderCell(getTranslation(
                        "questions.then", Integer.toString(about.data().version()))),
                number(words.money(about.amount(), about)),
                number(words.money(about.total(), about))));
        String version = newest.map(data -> Integer.toString(data.version())).orElse("–");
        body.add(row(
                new NativeTableHeaderCell(getTranslation("questions.now", version)),
                number(words.now(now, about)),
                number(now == null || now.total() == null ? "" : words.money(now.total(), about))));
        if (now != null && now.standing() == Standing.THERE && now.amount() != null && now.total() != null) {
            body.add(row(
                    new NativeTableHeaderCell(getTranslation("questions.difference")),
                    number(difference(now.amount(), about.amount())),
                    number(difference(now.total(), about.total()))));
        }
        table.add(head, body);
        comparison.removeAll();
        comparison.add(table);
        if (now != null && now.standing() != Standing.THERE) {
            String sum = now.amount() == null ? "" : words.money(now.amount(), about);
            comparison.add(new Paragraph(words.standing(now.standing(), sum)));
        }
    }

    private String difference(BigDecimal now, BigDecimal then) {
        return words.difference(now.subtract(then), about);
    }

    private static NativeTableRow row(Component... cells) {
        return new NativeTableRow(cells);
    }

    private NativeTableHeaderCell heading(String key, String currency) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(getTranslation(key, currency));
        cell.addClassName("number");
        return cell;
    }

    private static NativeTableCell number(String text) {
        NativeTableCell cell = new NativeTableCell(text);
        cell.addClassName("number");
        return cell;
    }

    private Component history() {
        OrderedList list = new OrderedList();
        list.addClassName("history");
        for (Event event : question.history()) {
            Span who = new Span(getTranslation(
                    "questions.who-did",
                    event.who(),
                    words.did(event.becomes(), event.equals(question.asked())),
                    words.time(event.at())));
            who.addClassName("quiet");
            Paragraph text = new Paragraph(event.text());
            text.addClassName("said");
            ListItem item = new ListItem(who, text);
            Correction correction = event.correction();
            if (correction != null) {
                item.add(changed(correction));
            }
            list.add(item);
        }
        return new Div(new H3(getTranslation("questions.history")), list);
    }

    private Component changed(Correction correction) {
        String version = getTranslation("questions.new-version", Integer.toString(correction.version()));
        String what = correction.change() == null ? "" : words.change(correction.change(), about.currency()) + " ";
        Paragraph says = new Paragraph(what + version);
        says.addClassName("changed");
        return says;
    }
}
