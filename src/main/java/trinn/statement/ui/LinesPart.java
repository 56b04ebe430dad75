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
import trinn.format.Formats;
import trinn.scheme.Scheme;
import trinn.statement.Explanation;
import trinn.statement.Input;
import trinn.statement.ReasonWords;
import trinn.statement.StatementLine;
import trinn.statement.StatementWords;
import trinn.statement.store.Statements;

/** The lines of a statement; each opens to its rule, the values it was worked out with, and the records behind those. */
final class LinesPart extends Div {

    private final Formats formats = Formats.of(getLocale());
    private final Statements statements;
    private final Population population;
    private final Scheme scheme;
    private final FactSet facts;
    private final ReasonWords words;
    private final Currency currency;

    LinesPart(
            Statements statements,
            Population population,
            Scheme scheme,
            FactSet facts,
            Explanation explanation,
            ReasonWords words,
            IntFunction<Component> beside) {
        this.statements = statements;
        this.population = population;
        this.facts = facts;
        this.words = words;
        this.currency = scheme.currency();
        this.scheme = scheme;
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
                inputs.forEach(input -> details.add(new InputRow(statements, population, scheme, facts, words, input)));
            }
        });
        return details;
    }
}
