package trinn.statement.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trinn.document.store.PlanPapers;
import trinn.document.ui.PlanLink;
import trinn.evaluation.store.Population;
import trinn.facts.FactSet;
import trinn.facts.Period;
import trinn.facts.Seller;
import trinn.format.Formats;
import trinn.scheme.Scheme;
import trinn.statement.Explanation;
import trinn.statement.KpiWords;
import trinn.statement.PeriodPay;
import trinn.statement.ReasonWords;
import trinn.statement.store.Statements;
import trinn.ui.Figure;
import trinn.ui.Tone;

/** One statement with all that explains it: what it is made of, why not more, and what it would have taken. */
final class StatementPage extends Div {

    private final Formats formats = Formats.of(getLocale());
    private final Currency currency;
    private final Explanation explanation;
    private final Statements statements;

    /**
     * @param beside what stands beside the lines
     * @param sellersPage the address of the page that the seller has of this period
     * @param goTo hears the id of another period of the same payee
     */
    StatementPage(
            Statements statements,
            PlanPapers papers,
            Population population,
            Scheme scheme,
            FactSet facts,
            Explanation explanation,
            BesideLines beside,
            String sellersPage,
            Consumer<String> goTo) {
        this.currency = scheme.currency();
        this.explanation = explanation;
        this.statements = statements;
        ReasonWords words = new ReasonWords(getLocale(), scheme, new KpiWords(population.catalogue()));
        Div links = new Div(sellersPage(sellersPage), pdf(statements, population, scheme, facts));
        links.addClassName("links");
        PlanLink letter = PlanLink.letter(papers, population, scheme, facts);
        if (letter != null) {
            links.add(letter);
        }
        add(head(facts, population, goTo, links), figures());
        Div charts = new Div(new Waterfall(explanation.statement(), currency).chart());
        charts.addClassName("charts");
        if (explanation.periods().size() > 1) {
            charts.add(new PeriodsChart(explanation.periods(), currency, goTo).chart());
        }
        add(charts);
        add(new LinesPart(
                statements, population, scheme, facts, explanation, words, beside.of(population, scheme, explanation)));
        add(new ReasonsPart(explanation.reasons(), words));
        add(new StepsPart(explanation.takes(), words, scheme, currency));
    }

    private Component head(FactSet facts, Population population, Consumer<String> goTo, Component links) {
        Seller seller = facts.seller();
        Span about = new Span(Stream.of(seller.id(), seller.role(), seller.department())
                .filter(text -> !text.isBlank())
                .reduce((one, other) -> one + " · " + other)
                .orElse(""));
        about.addClassName("quiet");
        Div who = new Div(new H2(seller.name()), about);
        who.addClassName("who");
        List<Period> periods = statements.periods(population, seller.id());
        int at = periods.indexOf(facts.period());
        Span now = new Span(formats.period(facts.period().from(), facts.period().to()));
        Div when = new Div(
                turn("‹", "statements.before", at > 0 ? periods.get(at - 1) : null, goTo),
                now,
                turn("›", "statements.after", at + 1 < periods.size() ? periods.get(at + 1) : null, goTo),
                links);
        when.addClassName("when");
        Div head = new Div(who, when);
        head.addClassName("statement-head");
        return head;
    }

    private Component sellersPage(String address) {
        Anchor link = new Anchor(address, getTranslation("my-pay.link"));
        link.addClassName("sellers-page");
        return link;
    }

    /** The statement on paper. */
    private Component pdf(Statements statements, Population population, Scheme scheme, FactSet facts) {
        Locale reader = getLocale();
        String name =
                "%s %s.pdf".formatted(facts.seller().name(), facts.period().id());
        Anchor link = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] file = statements.pdf(population, scheme, facts, reader);
                    return new DownloadResponse(new ByteArrayInputStream(file), name, "application/pdf", file.length);
                }),
                getTranslation("statements.pdf"));
        link.addClassName("pdf");
        return link;
    }

    private Button turn(String sign, String label, @Nullable Period to, Consumer<String> goTo) {
        Button button = new Button(sign, event -> {
            if (to != null) {
                goTo.accept(to.id());
            }
        });
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(getTranslation(label));
        button.setEnabled(to != null);
        return button;
    }

    private Component figures() {
        BigDecimal total = explanation.statement().total();
        Figure payout = new Figure(getTranslation("statement.total", currency.getCurrencyCode()));
        payout.show(Tone.PLAIN, formats.money(total, currency), open());
        Div figures = new Div(payout);
        figures.addClassName("figures");
        PeriodPay now = explanation.periods().getLast();
        if (now.attainment() != null) {
            Figure attainment = new Figure(getTranslation("grid.attainment"));
            attainment.show(Tone.PLAIN, formats.percent(now.attainment()));
            figures.add(attainment);
        }
        if (explanation.periods().size() > 1) {
            PeriodPay before = explanation.periods().get(explanation.periods().size() - 2);
            BigDecimal difference = total.subtract(before.total());
            Figure change = new Figure(getTranslation("statements.change", currency.getCurrencyCode()));
            change.show(
                    Tone.ofDifference(difference),
                    formats.moneyDifference(difference, currency),
                    formats.period(before.period().from(), before.period().to()) + ": "
                            + formats.money(before.total(), currency));
            figures.add(change);
        }
        return figures;
    }

    /** What is open after the period, in one line; empty where nothing is. */
    private String open() {
        var after = explanation.statement().after();
        return Stream.of(
                        open("statement.owed", after.owedInAll()),
                        open("statement.withheld", after.withheldInAll()),
                        open("statement.to-come", after.toCome()))
                .filter(text -> !text.isEmpty())
                .reduce((one, other) -> one + " · " + other)
                .orElse("");
    }

    private String open(String key, BigDecimal amount) {
        return amount.signum() == 0 ? "" : getTranslation(key) + ": " + formats.money(amount, currency);
    }
}
