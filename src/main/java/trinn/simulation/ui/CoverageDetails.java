package trinn.simulation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import trinn.facts.Kind;
import trinn.facts.Tiers;
import trinn.format.Formats;
import trinn.scheme.Messages;
import trinn.scheme.Term;
import trinn.simulation.Coverage;
import trinn.simulation.RuleCover;
import trinn.simulation.RuleCover.Decided;
import trinn.simulation.RuleCover.Reached;
import trinn.simulation.store.Investigations;
import trinn.simulation.store.Question;
import trinn.simulation.ui.FigureTable.Cell;
import trinn.statement.KpiWords;
import trinn.statement.RuleWords;
import trinn.statement.TermWords;
import trinn.ui.Tone;

/** Of every rule of the alternative its words, what decided where it did not fire, and how far up its tables payouts came. */
final class CoverageDetails extends WorkPane {

    private final Formats formats = Formats.of(getLocale());
    private final Investigations investigations;

    CoverageDetails(Investigations investigations) {
        super("coverage.details.how");
        this.investigations = investigations;
        addClassNames("figures-pane", "coverage-details");
    }

    @Override
    void begin() {
        work(investigations::coverage, this::done);
    }

    @Override
    String refusal() {
        return getTranslation("work.cancelled");
    }

    private void done(Coverage coverage) {
        content.removeAll();
        Question question = results().question();
        LocalDate day = results().comparison().rows().stream()
                .map(row -> row.facts().period().from())
                .max(LocalDate::compareTo)
                .orElse(LocalDate.EPOCH);
        KpiWords kpis = new KpiWords(
                results().population().catalogue(), question.bindings().kpis());
        RuleWords words = new RuleWords(getLocale(), question.alternative(), question.terms(), day, kpis);
        Messages messages = question.alternative().messages(getLocale());
        coverage.rules().forEach(cover -> content.add(rule(cover, coverage.payouts(), words, messages)));
    }

    private Component rule(RuleCover cover, int payouts, RuleWords words, Messages messages) {
        Span often = new Span(
                cover.fired() == 0
                        ? getTranslation("coverage.never")
                        : getTranslation("coverage.of", formats.count(cover.fired()), formats.count(payouts)));
        often.addClassNames("often", cover.fired() == 0 ? Tone.LESS.className() : Tone.PLAIN.className());
        Div summary = new Div(new Span(messages.rule(cover.rule().name())), often);
        summary.addClassName("rule");
        Div about = new Div();
        for (String sentence : List.of(words.asks(cover.rule()), words.pays(cover.rule()))) {
            if (!sentence.isEmpty()) {
                about.add(new Paragraph(sentence));
            }
        }
        if (!cover.decided().isEmpty()) {
            about.add(decided(cover, words));
        }
        cover.reached().forEach(reached -> about.add(reached(reached, messages)));
        return new Details(summary, about);
    }

    private Component decided(RuleCover cover, RuleWords words) {
        Map<String, Integer> byWords = new LinkedHashMap<>();
        for (Decided one : cover.decided()) {
            byWords.merge(words.condition(cover.rule(), one.pattern(), one.condition()), one.payouts(), Integer::sum);
        }
        FigureTable table = new FigureTable("coverage.decided", "coverage.payouts");
        byWords.forEach((condition, payouts) -> table.row(condition, "", List.of(Cell.of(formats.count(payouts)))));
        return table;
    }

    private Component reached(Reached reached, Messages messages) {
        Question question = results().question();
        Term term = Objects.requireNonNull(question.terms().get(reached.term()));
        TermWords words = new TermWords(getLocale(), question.alternative());
        Kind of = reached.quota() || term.table() == null
                ? Kind.RATIO
                : term.table().of();
        FigureTable table = new FigureTable("coverage.tier", "coverage.payouts");
        for (int place = 0; place < reached.payouts().size(); place++) {
            Tiers.Tier tier = reached.table().rows().get(place);
            int payouts = reached.payouts().get(place);
            table.row(
                    from(tier.from(), of, words),
                    "",
                    List.of(
                            payouts == 0
                                    ? new Cell(getTranslation("coverage.nobody"), Tone.LESS)
                                    : Cell.of(formats.count(payouts))));
        }
        return new Div(new Paragraph(messages.label(term)), table);
    }

    private String from(BigDecimal border, Kind of, TermWords words) {
        return getTranslation("coverage.from", words.amount(border, of));
    }
}
