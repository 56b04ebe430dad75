package trinn.simulation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import trinn.facts.Kind;
import trinn.scheme.Messages;
import trinn.scheme.Range;
import trinn.scheme.Scheme;
import trinn.scheme.Term;
import trinn.scheme.TermKind;
import trinn.ui.NumberInput;
import trinn.ui.Scale;
import trinn.ui.TermSlider;
import trinn.ui.Unit;

/** The alternative's terms, to be moved. What the baseline has is marked, and one click leads back to it. */
final class TermsPane extends Div {

    private final Experiment experiment;
    private final Runnable changed;
    private final Currency currency;
    private final Messages messages;
    private final @Nullable Scheme baseline;
    private final LocalDate day;
    private final List<Runnable> resets = new ArrayList<>();
    private final Set<String> apart = new HashSet<>();
    private final Button resetAll = new Button();

    /**
     * @param experiment whose alternative it is
     * @param scheme that alternative
     * @param day on which values by date are shown
     * @param changed called after every change
     */
    TermsPane(Experiment experiment, Scheme scheme, LocalDate day, Runnable changed) {
        this.experiment = experiment;
        this.changed = changed;
        this.currency = scheme.currency();
        this.messages = scheme.messages(getLocale());
        this.baseline = experiment.baseline().orElse(null);
        this.day = day;
        addClassName("terms");
        for (Term term : scheme.terms().all()) {
            add(control(term));
        }
        if (scheme.terms().all().isEmpty()) {
            Span none = new Span(getTranslation("terms.none"));
            none.addClassName("quiet");
            add(none);
        }
        resetAll.setText("↩ " + getTranslation("terms.reset-all"));
        resetAll.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        resetAll.addClickListener(event -> List.copyOf(resets).forEach(Runnable::run));
        resetAll.addClassName("reset-all");
        resetAll.setVisible(!scheme.terms().all().isEmpty());
        add(resetAll);
        showReset();
    }

    /** Whether any term has values by date, so that it matters on which day they are shown. */
    static boolean isDated(Scheme scheme) {
        return scheme.terms().all().stream().anyMatch(term -> term.values().size() > 1);
    }

    private Component control(Term term) {
        Object own = term.on(day);
        Object value = experiment.changes().getOrDefault(term.name(), own);
        Object mark = baselineOf(term, own);
        note(term, value, mark);
        Div control = new Div(
                switch (term.kind()) {
                    case MONEY, RATIO, COUNT -> number(term, (BigDecimal) value, (BigDecimal) mark);
                    case CHOICE -> choice(term, (String) value, (String) mark);
                    case TIERS, TWO_WAY -> table(term, value, mark);
                });
        control.addClassName("term");
        control.setId("term-" + term.name());
        String source = term.values().size() > 1 ? getTranslation("terms.by-date", term.source()) : term.source();
        if (!source.isBlank()) {
            Span hint = new Span(source);
            hint.addClassName("source");
            control.add(hint);
        }
        return control;
    }

    private Component number(Term term, BigDecimal value, BigDecimal mark) {
        Range range = term.range();
        if (range == null) {
            return plain(term, value, mark);
        }
        BigDecimal least = range.from().signum() >= 0 ? BigDecimal.ZERO : null;
        Scale scale = new Scale(range.from(), range.to(), range.step(), least, null);
        TermSlider slider = new TermSlider(messages.label(term), scale, unit(term), mark);
        slider.setValue(value);
        slider.addValueChangeListener(event -> change(term, event.getValue(), mark));
        resets.add(() -> slider.setValue(mark));
        return slider;
    }

    private Component plain(Term term, BigDecimal value, BigDecimal mark) {
        NumberInput input = new NumberInput(messages.label(term), unit(term), value);
        Div row = named(term, input);
        row.setClassName("changed", value.compareTo(mark) != 0);
        input.addValueChangeListener(event -> {
            row.setClassName("changed", event.getValue().compareTo(mark) != 0);
            change(term, event.getValue(), mark);
        });
        resets.add(() -> input.setValue(mark));
        return row;
    }

    private Component choice(Term term, String value, String mark) {
        Select<String> select = new Select<>();
        select.setItems(term.choices());
        select.setItemLabelGenerator(word -> {
            String choice = messages.choice(term, word);
            return word.equals(mark) ? getTranslation("terms.as-baseline", choice) : choice;
        });
        select.setAriaLabel(messages.label(term));
        select.setValue(value);
        Div row = named(term, select);
        row.setClassName("changed", !value.equals(mark));
        select.addValueChangeListener(event -> {
            row.setClassName("changed", !event.getValue().equals(mark));
            change(term, event.getValue(), mark);
        });
        resets.add(() -> select.setValue(mark));
        return row;
    }

    private Component table(Term term, Object value, Object mark) {
        Term.TableKinds kinds = Objects.requireNonNull(term.table(), term.name());
        Div row = named(term);
        row.setClassName("changed", !Term.same(value, mark));
        Kind by = Objects.requireNonNullElse(kinds.by(), Kind.NUMBER);
        RowsTable.Units units = new RowsTable.Units(unit(kinds.of()), unit(by), unit(kinds.gives()));
        RowsTable table = new RowsTable(messages.label(term), units, value, edited -> {
            row.setClassName("changed", !Term.same(edited, mark));
            change(term, edited, mark);
        });
        row.add(table);
        resets.add(() -> {
            table.show(mark);
            row.removeClassName("changed");
            change(term, mark, mark);
        });
        return row;
    }

    private Div named(Term term, Component... parts) {
        Span name = new Span(messages.label(term));
        name.addClassName("name");
        Div numbers = new Div(name);
        numbers.add(parts);
        numbers.addClassName("numbers");
        Div row = new Div(numbers);
        row.addClassName("trinn-term");
        return row;
    }

    /** Back at its own value a term is as it is stored, with all its values by date. */
    private void change(Term term, Object value, Object mark) {
        if (Term.same(value, term.on(day))) {
            experiment.changes().remove(term.name());
        } else {
            experiment.change(term.name(), value);
        }
        note(term, value, mark);
        showReset();
        changed.run();
    }

    private void note(Term term, Object value, Object mark) {
        if (Term.same(value, mark)) {
            apart.remove(term.name());
        } else {
            apart.add(term.name());
        }
    }

    private void showReset() {
        resetAll.setEnabled(!apart.isEmpty());
    }

    /**
     * What the baseline has for a term of this name; the scheme's own value where it has none of this kind, or a table
     * that cannot take this one's place.
     */
    private Object baselineOf(Term term, Object own) {
        Term other = baseline == null ? null : baseline.terms().get(term.name());
        return other == null || other.kind() != term.kind() || !Term.sameForm(own, other.on(day)) ? own : other.on(day);
    }

    private Unit unit(Term term) {
        return term.unit().isEmpty() || term.kind() == TermKind.MONEY
                ? unit(term.kind().seenAs())
                : Unit.of(messages.unit(term));
    }

    private Unit unit(Kind kind) {
        return switch (kind) {
            case MONEY -> Unit.of(currency);
            case RATIO -> Unit.PERCENT;
            case COUNT, NUMBER, TEXT -> Unit.NONE;
        };
    }
}
