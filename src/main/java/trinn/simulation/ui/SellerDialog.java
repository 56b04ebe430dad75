package trinn.simulation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import trinn.engine.EvaluationException;
import trinn.facts.FactSet;
import trinn.facts.Seller;
import trinn.format.Formats;
import trinn.simulation.ComparisonRow;
import trinn.simulation.store.Answer;
import trinn.simulation.store.Question;
import trinn.simulation.store.Simulator;
import trinn.statement.Sentences;
import trinn.statement.ui.SalesPart;
import trinn.statement.ui.StatementCard;
import trinn.ui.StatementLink;
import trinn.ui.Tone;

/** One seller: her periods with both amounts, and for one of them both statements and the sales behind. */
final class SellerDialog extends Dialog {

    private final Simulator simulator;
    private final Answer.Results answer;
    private final Currency currency;
    private final Formats formats = Formats.of(getLocale());
    private final Sentences sentences;
    private final Div periods = new Div();
    private final Div detail = new Div();
    private final List<ComparisonRow> rows;

    /** The seller of a row, open at its period. */
    SellerDialog(Simulator simulator, Answer.Results answer, ComparisonRow first) {
        this.simulator = simulator;
        this.answer = answer;
        this.currency = answer.question().alternative().currency();
        this.sentences = new Sentences(getLocale(), currency);
        Seller seller = first.facts().seller();
        this.rows = answer.all().rows().stream()
                .filter(row -> row.facts().seller().id().equals(seller.id()))
                .toList();
        addClassName("trinn-seller");
        setHeaderTitle(seller.name());
        Span about = new Span(Stream.of(seller.role(), seller.department())
                .filter(text -> !text.isBlank())
                .reduce((one, other) -> one + " · " + other)
                .orElse(""));
        about.addClassName("quiet");
        Button close = new Button("✕", event -> close());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        close.setAriaLabel(getTranslation("action.close"));
        getHeader().add(about, close);
        periods.addClassName("periods");
        detail.addClassName("detail");
        add(periods, detail);
        open(first);
    }

    private void open(ComparisonRow chosen) {
        periods.removeAll();
        Div head = new Div(
                new Span(getTranslation("context.period")),
                number(getTranslation("grid.attainment"), "tone-plain"),
                number(getTranslation("tone.baseline"), Tone.BASELINE.className()),
                number(getTranslation("tone.alternative"), Tone.ALTERNATIVE.className()),
                number(getTranslation("tone.difference") + ", " + currency.getCurrencyCode(), "tone-plain"));
        head.addClassName("head");
        periods.add(head);
        rows.forEach(row -> periods.add(period(row, row.equals(chosen))));
        detail.removeAll();
        detail.add(headline(chosen));
        if (answer.question().bindings().kpis().isEmpty()) {
            detail.add(link(chosen.facts()));
        }
        answer.question().bindings().kpis().forEach((scheme, data) -> detail.add(meaning(scheme, data)));
        detail.add(statements(chosen), sales(chosen.facts()));
    }

    private Component period(ComparisonRow row, boolean chosen) {
        BigDecimal attainment = row.attainment();
        NativeButton button = new NativeButton();
        button.add(
                new Span(formats.period(
                        row.facts().period().from(), row.facts().period().to())),
                number(attainment == null ? "–" : formats.percent(attainment), "attainment"),
                number(formats.money(row.baseline(), currency), Tone.BASELINE.className()),
                number(formats.money(row.alternative(), currency), Tone.ALTERNATIVE.className()),
                number(
                        formats.moneyDifference(row.difference(), currency),
                        Tone.ofDifference(row.difference()).className()));
        button.addClickListener(event -> open(row));
        if (chosen) {
            button.getElement().setAttribute("aria-current", "true");
        }
        return button;
    }

    private Component headline(ComparisonRow row) {
        BigDecimal difference = row.difference();
        String key = difference.signum() == 0
                ? "statement.same"
                : difference.signum() > 0 ? "statement.more" : "statement.less";
        Paragraph text = new Paragraph(getTranslation(
                key,
                formats.period(row.facts().period().from(), row.facts().period().to()),
                formats.money(difference.abs(), currency),
                currency.getCurrencyCode()));
        text.addClassNames("headline", Tone.ofDifference(difference).className());
        return text;
    }

    /** What the schemes mean by a KPI that the data calls otherwise. */
    private Component meaning(String scheme, String data) {
        Paragraph text = new Paragraph(
                getTranslation("findings.bound", scheme, answer.population().kpiName(data, getLocale())));
        text.addClassName("quiet");
        return text;
    }

    private Component statements(ComparisonRow row) {
        Div both = new Div();
        both.addClassName("statements");
        Question question = answer.question();
        try {
            both.add(
                    new StatementCard(
                            getTranslation("tone.baseline"),
                            Tone.BASELINE,
                            simulator.statement(
                                    question.baseline(),
                                    question.baseline().terms(),
                                    question.bindings(),
                                    answer.population(),
                                    row.facts(),
                                    sentences),
                            currency),
                    new StatementCard(
                            getTranslation("tone.alternative"),
                            Tone.ALTERNATIVE,
                            simulator.statement(
                                    question.alternative(),
                                    question.terms(),
                                    question.bindings(),
                                    answer.population(),
                                    row.facts(),
                                    sentences),
                            currency));
        } catch (EvaluationException e) {
            both.add(new Span(Objects.requireNonNullElse(e.getMessage(), "")));
        }
        return both;
    }

    private Component link(FactSet facts) {
        Question question = answer.question();
        return new StatementLink(
                question.dataSet(),
                facts.seller().id(),
                facts.period().id(),
                question.baseline().files().hash());
    }

    private Component sales(FactSet facts) {
        return new SalesPart(simulator.sales(answer.population(), facts), currency);
    }

    private static Span number(String text, String className) {
        Span number = new Span(text);
        number.addClassNames("number", className);
        return number;
    }
}
