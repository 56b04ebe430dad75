package trinn.statement.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.function.IntFunction;
import trinn.evaluation.store.Population;
import trinn.facts.FactSet;
import trinn.facts.Kind;
import trinn.format.Formats;
import trinn.kpi.ui.RecordsPart;
import trinn.population.Behind;
import trinn.statement.Explanation;
import trinn.statement.Input;
import trinn.statement.Measure;
import trinn.statement.ReasonWords;
import trinn.statement.StatementLine;
import trinn.statement.StatementWords;
import trinn.statement.store.Statements;

/** The lines of a statement; each opens to its rule, the values it was worked out with, and the records behind those. */
final class LinesPart extends Div {

    private final Formats formats = Formats.of(getLocale());
    private final Statements statements;
    private final Population population;
    private final FactSet facts;
    private final ReasonWords words;
    private final Currency currency;

    LinesPart(
            Statements statements,
            Population population,
            FactSet facts,
            Explanation explanation,
            ReasonWords words,
            Currency currency,
            IntFunction<Component> beside) {
        this.statements = statements;
        this.population = population;
        this.facts = facts;
        this.words = words;
        this.currency = currency;
        addClassName("statement-lines");
        add(new H3(getTranslation("statements.lines")));
        List<StatementLine> lines = explanation.statement().lines();
        if (lines.isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("statement.no-line"));
            none.addClassName("quiet");
            add(none);
        }
        for (int i = 0; i < lines.size(); i++) {
            Div row = new Div(line(lines.get(i), explanation.inputs().get(i)), beside.apply(i));
            row.addClassName("line-row");
            add(row);
        }
        Div total = row(
                getTranslation("statement.total", currency.getCurrencyCode()),
                explanation.statement().total());
        total.addClassName("total");
        add(total);
        for (StatementLine cost : explanation.statement().costs()) {
            Div row = row(getTranslation("statement.cost"), cost.amount());
            row.addClassName("quiet");
            Paragraph sentence = new Paragraph(cost.sentence());
            sentence.addClassName("quiet");
            add(row, sentence);
        }
    }

    private Div row(String name, BigDecimal amount) {
        Span number = new Span(formats.money(amount, currency));
        number.addClassName("number");
        Span called = new Span(name);
        called.addClassName("name");
        Div row = new Div(called, number);
        row.addClassName("amount");
        return row;
    }

    private Component line(StatementLine line, List<Input> inputs) {
        Span sentence = new Span(line.sentence());
        sentence.addClassName("sentence");
        Div summary = new Div(row(StatementWords.of(getLocale()).name(line), line.amount()), sentence);
        summary.addClassName("summary");
        if (inputs.isEmpty() && line.rule().isEmpty()) {
            Div plain = new Div(summary);
            plain.addClassName("line");
            return plain;
        }
        Details details = new Details(summary);
        details.addClassName("line");
        details.addOpenedChangeListener(event -> {
            if (event.isOpened() && details.getContent().findAny().isEmpty()) {
                Span rule = new Span(getTranslation("statement.rule", line.rule()));
                rule.addClassName("rule");
                details.add(rule);
                inputs.forEach(input -> details.add(input(input)));
            }
        });
        return details;
    }

    private Component input(Input input) {
        Measure measure = input.measure();
        Span name = new Span(words.name(measure));
        name.addClassName("name");
        String value = input.kind() == Kind.MONEY && input.value() instanceof BigDecimal amount
                ? words.amount(amount, Kind.MONEY)
                : words.value(input);
        Span number = new Span(value);
        number.addClassName("number");
        Div row = new Div(name, number);
        row.addClassName("input");
        if (!Behind.knows(measure.fact())) {
            return row;
        }
        RecordsPart records = new RecordsPart(getLocale(), currency);
        records.show(
                getTranslation("statements.records", words.name(measure)),
                () -> statements.records(population, facts.seller().id(), facts.period(), measure));
        Div with = new Div(row, records);
        with.addClassName("input-records");
        records.addOpenedChangeListener(event -> {
            if (event.isOpened() && measure.field().equals("actual") && input.value() instanceof BigDecimal used) {
                records.addComponentAsFirst(agreement(measure, used, input.kind()));
            }
        });
        return with;
    }

    /** Whether the records come to what the line was worked out with. */
    private Component agreement(Measure measure, BigDecimal used, Kind kind) {
        BigDecimal measured = statements.measured(population, facts.seller().id(), facts.period(), measure);
        Paragraph says = new Paragraph(
                measured == null
                        ? getTranslation("statements.not-measured")
                        : getTranslation(
                                measured.compareTo(used) == 0 ? "statements.agrees" : "statements.differs",
                                words.amount(measured, kind),
                                words.amount(used, kind)));
        says.addClassName("quiet");
        return says;
    }
}
