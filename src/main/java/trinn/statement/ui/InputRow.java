package trinn.statement.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import trinn.evaluation.store.Population;
import trinn.facts.FactSet;
import trinn.facts.Kind;
import trinn.kpi.ui.RecordsPart;
import trinn.population.Behind;
import trinn.scheme.KpiMeasure;
import trinn.scheme.Scheme;
import trinn.statement.Input;
import trinn.statement.Measure;
import trinn.statement.ReasonWords;
import trinn.statement.store.Statements;

/** A value that a line was worked out with, and the records behind it, or why there are none. */
final class InputRow extends Div {

    /** The sales of the payee in the period. */
    private static final Measure SALES = new Measure("Sale", "", null, "value");

    private final Statements statements;
    private final Population population;
    private final Scheme scheme;
    private final FactSet facts;
    private final ReasonWords words;

    InputRow(
            Statements statements,
            Population population,
            Scheme scheme,
            FactSet facts,
            ReasonWords words,
            Input input) {
        this.statements = statements;
        this.population = population;
        this.scheme = scheme;
        this.facts = facts;
        this.words = words;
        addClassName("input-records");
        Measure measure = input.measure();
        add(row(input));
        if (measure.fact().equals("TeamKpi")) {
            add(quiet("statements.team-kpi"));
        } else if (isOnlyOfScheme(measure)) {
            addOfScheme(measure);
        } else if (Behind.knows(measure.fact())) {
            addRecords(measure, input);
        }
    }

    private Div row(Input input) {
        Span name = new Span(words.name(input.measure()));
        name.addClassName("name");
        String value = input.kind() == Kind.MONEY && input.value() instanceof BigDecimal amount
                ? words.amount(amount, Kind.MONEY)
                : words.value(input);
        Span number = new Span(value);
        number.addClassName("number");
        Div row = new Div(name, number);
        row.addClassName("input");
        return row;
    }

    private boolean isOnlyOfScheme(Measure measure) {
        return measure.fact().equals("Kpi") && population.catalogue().get(measure.key()) == null;
    }

    /** A KPI that the data does not know: the scheme sums it up from sales, or the value was given as it is. */
    private void addOfScheme(Measure measure) {
        KpiMeasure own = scheme.measuring().kpi(measure.key());
        if (own == null || own.sum() == null || Behind.isPlanned(measure.field())) {
            add(quiet("statements.not-measured"));
            return;
        }
        RecordsPart records = records(measure, SALES);
        records.addOpenedChangeListener(event -> {
            if (event.isOpened()) {
                records.addComponentAsFirst(quiet("statements.scheme-measures"));
            }
        });
    }

    private void addRecords(Measure measure, Input input) {
        RecordsPart records = records(measure, measure);
        records.addOpenedChangeListener(event -> {
            if (event.isOpened() && measure.field().equals("actual") && input.value() instanceof BigDecimal used) {
                records.addComponentAsFirst(agreement(measure, used, input.kind()));
            }
        });
    }

    private RecordsPart records(Measure named, Measure looked) {
        RecordsPart records = new RecordsPart(getLocale(), scheme.currency());
        records.show(
                getTranslation("statements.records", words.name(named)),
                () -> statements.records(population, facts.seller().id(), facts.period(), looked));
        add(records);
        return records;
    }

    /** Whether the records come to what the line was worked out with. */
    private Paragraph agreement(Measure measure, BigDecimal used, Kind kind) {
        BigDecimal measured = statements.measured(population, facts.seller().id(), facts.period(), measure);
        if (measured == null) {
            return quiet("statements.not-measured");
        }
        return quiet(
                measured.compareTo(used) == 0 ? "statements.agrees" : "statements.differs",
                words.amount(measured, kind),
                words.amount(used, kind));
    }

    private Paragraph quiet(String key, Object... values) {
        Paragraph says = new Paragraph(getTranslation(key, values));
        says.addClassName("quiet");
        return says;
    }
}
