package trinn.planning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.select.SelectVariant;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import com.vaadin.flow.function.SerializableConsumer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import trinn.facts.Period;
import trinn.format.Formats;
import trinn.kpi.KpiDefinition;
import trinn.planning.Norms;
import trinn.planning.PlanningData;
import trinn.planning.Segment;

/** The norms of everybody or of one department: taken from a kind of business, and written over. */
final class NormsPane extends Div {

    private final Words words;
    private final PlanningData data;
    private final SerializableConsumer<Norms> changed;
    private final Select<String> whom = new Select<>();
    private final Select<Segment> segment = new Select<>();
    private final Paragraph source = new Paragraph();
    private final Div rows = new Div();
    private Period base;
    private Norms norms;

    /** @param changed called with every change */
    NormsPane(Words words, PlanningData data, Period base, Norms norms, SerializableConsumer<Norms> changed) {
        this.words = words;
        this.data = data;
        this.base = base;
        this.norms = norms;
        this.changed = changed;
        addClassName("norms");
        whom.addThemeVariants(SelectVariant.LUMO_SMALL);
        whom.setLabel(words.say("plan.norms.whom"));
        whom.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                show();
            }
        });
        segment.addThemeVariants(SelectVariant.LUMO_SMALL);
        segment.setLabel(words.say("plan.norms.segment"));
        segment.setItems(Segment.all());
        segment.setEmptySelectionAllowed(true);
        segment.setEmptySelectionCaption(words.say("plan.norms.no-segment"));
        segment.setItemLabelGenerator(one -> one == null ? words.say("plan.norms.no-segment") : words.segment(one));
        segment.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                Segment chosen = event.getValue();
                take(chosen == null ? this.norms.without(whom.getValue()) : this.norms.with(whom.getValue(), chosen));
                show();
            }
        });
        source.addClassName("quiet");
        rows.addClassName("norms");
        add(whom, segment, source, rows);
        setBase(base);
    }

    /** Takes what was measured in another period as a measure. */
    void setBase(Period period) {
        base = period;
        SequencedMap<String, String> departments = data.departments(base);
        List<String> choices = new ArrayList<>(departments.keySet());
        choices.addFirst(Norms.EVERYBODY);
        String now = whom.getValue();
        whom.setItems(choices);
        whom.setItemLabelGenerator(id ->
                id.equals(Norms.EVERYBODY) ? words.say("plan.norms.everybody") : departments.getOrDefault(id, id));
        whom.setValue(choices.contains(now) ? now : Norms.EVERYBODY);
        whom.setVisible(choices.size() > 1);
        show();
    }

    private void take(Norms now) {
        norms = now;
        changed.accept(now);
    }

    private void show() {
        String department = whom.getValue();
        Segment chosen = Segment.of(norms.segments().getOrDefault(department, ""));
        segment.setValue(chosen);
        source.setText(chosen == null ? "" : words.source(chosen));
        source.setVisible(chosen != null);
        rows.removeAll();
        SequencedMap<String, BigDecimal> busiest = data.busiest(base, department);
        List<KpiDefinition> efforts = data.efforts(base);
        efforts.forEach(effort -> rows.add(row(department, effort.code(), busiest.get(effort.code()))));
        if (efforts.isEmpty()) {
            Paragraph none = new Paragraph(words.say("plan.no-actions"));
            none.addClassName("quiet");
            rows.add(none);
        }
    }

    private Component row(String department, String code, @Nullable BigDecimal most) {
        Formats formats = Formats.of(getLocale());
        Span name = new Span(words.effort(code));
        Span now = new Span(most == null ? "" : words.say("plan.norms.most", words.count(most)));
        now.addClassName("quiet");
        TextField field = new TextField();
        field.addThemeVariants(TextFieldVariant.SMALL, TextFieldVariant.ALIGN_RIGHT);
        field.setAriaLabel(words.say("plan.norms.label", words.effort(code)));
        BigDecimal own = norms.own(department, code);
        BigDecimal everybody = norms.of(Norms.EVERYBODY, code);
        field.setValue(own == null ? "" : formats.number(own));
        field.setPlaceholder(everybody == null ? "" : formats.number(everybody));
        field.addValueChangeListener(event -> {
            Optional<BigDecimal> number = formats.parse(event.getValue());
            boolean isWrong = !event.getValue().isBlank()
                    && number.filter(given -> given.signum() > 0).isEmpty();
            field.setInvalid(isWrong);
            field.setErrorMessage(isWrong ? words.say("plan.norms.wrong") : "");
            if (!isWrong) {
                take(norms.with(department, code, number.orElse(null)));
            }
        });
        Div row = new Div(new Div(name, now), field);
        row.addClassName("norm");
        return row;
    }
}
