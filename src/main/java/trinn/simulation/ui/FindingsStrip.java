package trinn.simulation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.select.SelectVariant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import trinn.evaluation.Bindings;
import trinn.evaluation.Findings;
import trinn.evaluation.Gap;
import trinn.evaluation.store.Population;
import trinn.simulation.MeantKpi;
import trinn.simulation.store.Answer;

/**
 * What stands above the figures where they must not be read without it: what a scheme asks for and the data does not have,
 * with the KPIs that may be meant, and what nobody was paid for. Nothing is taken for granted: a guess waits for a click.
 */
final class FindingsStrip extends Div {

    /** More of them would be a wall; the others fold away. */
    private static final int MOST_QUESTIONS = 3;

    private final Experiment experiment;
    private final Runnable bound;

    /** The second parameter is called after somebody said what a KPI means. */
    FindingsStrip(Experiment experiment, Runnable bound) {
        this.experiment = experiment;
        this.bound = bound;
        addClassName("findings");
        getElement().setAttribute("role", "status");
        setVisible(false);
    }

    /** Tells of both sides; what they have in common once. */
    void show(Answer.Results answer) {
        removeAll();
        if (answer.after().nothing() || answer.before().nothing()) {
            add(headline(answer));
        }
        Set<String> unknown = new LinkedHashSet<>();
        for (Findings side : List.of(answer.before(), answer.after())) {
            side.gaps().stream().filter(Gap::isUnknownKpi).map(Gap::key).forEach(unknown::add);
        }
        List<String> asked = unknown.stream()
                .sorted(Comparator.comparing(
                        kpi -> MeantKpi.of(kpi, answer.population().kpis()) == null))
                .toList();
        asked.stream().limit(MOST_QUESTIONS).forEach(kpi -> add(question(kpi, answer.population())));
        experiment.bindings().kpis().forEach((scheme, data) -> add(said(scheme, data, answer.population())));
        Map<String, Component> details = details(answer);
        if (!details.isEmpty() || asked.size() > MOST_QUESTIONS) {
            UnorderedList list = new UnorderedList();
            asked.stream()
                    .skip(MOST_QUESTIONS)
                    .forEach(kpi -> list.add(new ListItem(question(kpi, answer.population()))));
            details.values().forEach(text -> list.add(new ListItem(text)));
            add(new Details(getTranslation("findings.details", list.getComponentCount()), list));
        }
        setClassName("grave", answer.after().nothing() || answer.before().nothing() || !unknown.isEmpty());
        setVisible(getChildren().findAny().isPresent());
    }

    private Component headline(Answer.Results answer) {
        boolean both = answer.after().nothing() && answer.before().nothing();
        String side = getTranslation(answer.after().nothing() ? "tone.alternative" : "tone.baseline");
        Paragraph text =
                new Paragraph(both ? getTranslation("findings.nothing") : getTranslation("findings.nothing.of", side));
        text.addClassName("headline");
        return text;
    }

    private Component question(String kpi, Population population) {
        Select<String> choice = new Select<>();
        choice.addThemeVariants(SelectVariant.LUMO_SMALL);
        choice.setItems(population.kpis());
        choice.setItemLabelGenerator(code -> population.kpiName(code, getLocale()));
        choice.setAriaLabel(getTranslation("findings.meant", kpi));
        choice.setPlaceholder(getTranslation("findings.choose"));
        String guess = MeantKpi.of(kpi, population.kpis());
        Button use = new Button(getTranslation("findings.use"), event -> {
            if (choice.getValue() != null) {
                bind(experiment.bindings().with(kpi, choice.getValue()));
            }
        });
        use.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.PRIMARY);
        use.setEnabled(guess != null);
        choice.addValueChangeListener(event -> use.setEnabled(event.getValue() != null));
        Span why = new Span(getTranslation("findings.guess"));
        why.addClassName("quiet");
        why.setVisible(guess != null);
        if (guess != null) {
            choice.setValue(guess);
            choice.addValueChangeListener(event -> why.setVisible(guess.equals(event.getValue())));
        }
        Div row = new Div(new Span(getTranslation("findings.unknown", kpi)), choice, why, use);
        row.addClassName("asking");
        return row;
    }

    private Component said(String scheme, String data, Population population) {
        Button undo = new Button("✕", event -> bind(experiment.bindings().without(scheme)));
        undo.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        undo.setAriaLabel(getTranslation("findings.undo", scheme));
        Div row = new Div(
                new Span(getTranslation("findings.bound", scheme, population.kpiName(data, getLocale()))), undo);
        row.addClassName("bound");
        return row;
    }

    private void bind(Bindings said) {
        experiment.bind(said);
        bound.run();
    }

    /** One sentence each, told once though both sides say it. */
    private Map<String, Component> details(Answer.Results answer) {
        Map<String, Component> sentences = new LinkedHashMap<>();
        FindingsWords words = new FindingsWords(
                getLocale(), this::getTranslation, code -> answer.population().kpiName(code, getLocale()));
        words.of(answer.before(), answer.question().baseline()).forEach(text -> sentences.put(text, new Span(text)));
        words.of(answer.after(), answer.question().alternative()).forEach(text -> sentences.put(text, new Span(text)));
        return sentences;
    }
}
