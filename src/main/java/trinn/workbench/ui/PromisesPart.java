package trinn.workbench.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.select.SelectVariant;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trinn.promise.Kept;
import trinn.promise.Outcome;
import trinn.promise.PromiseWords;
import trinn.scheme.GoldenCase;
import trinn.scheme.Promise;
import trinn.scheme.PromiseKind;
import trinn.scheme.Promises.Input;
import trinn.scheme.Scheme;
import trinn.statement.KpiWords;
import trinn.ui.Tone;
import trinn.workbench.PromiseText;

/** What the scheme promises of its pay: of which facts, for which values of its inputs, and whether each promise is kept. */
final class PromisesPart extends Div {

    private final Desk desk;
    private final SerializableConsumer<Somebody.Example> look;
    private final Paragraph state = new Paragraph();
    private final Div about = new Div();
    private final UnorderedList list = new UnorderedList();
    private PromiseText text = new PromiseText("", List.of(), List.of());
    private String shown = "";

    /** @param look looks at somebody who breaks a promise */
    PromisesPart(Desk desk, SerializableConsumer<Somebody.Example> look) {
        this.desk = desk;
        this.look = look;
        addClassName("promises-part");
        state.getElement().setAttribute("aria-live", "polite");
        about.addClassName("promises-about");
        list.addClassName("promises");
        add(new Paragraph(getTranslation("promises.what")), state, list, about);
        say(getTranslation("workbench.working"));
    }

    /** Says why nothing is known of them; they can be changed all the same. */
    void say(String why) {
        state.setText(why);
        Tone.show(state, Tone.PLAIN);
    }

    /** Shows what is promised, and whether it is kept. What nobody changed stays as it is typed. */
    void show(List<Kept> all, Scheme scheme, KpiWords kpis) {
        sum(all);
        if (scheme.files().hash().equals(shown)) {
            return;
        }
        shown = scheme.files().hash();
        text = PromiseText.of(scheme, kpis);
        list.removeAll();
        about.removeAll();
        if (text.situation().isEmpty()) {
            say(getTranslation("promises.no-case"));
            return;
        }
        PromiseWords words = new PromiseWords(getLocale(), scheme, kpis);
        List<PromiseKind> kinds = new ArrayList<>(List.of(PromiseKind.values()));
        for (Kept kept : all) {
            kinds.remove(kept.promise().kind());
            list.add(item(kept.promise(), kept, scheme, words));
        }
        for (PromiseKind kind : kinds) {
            list.add(item(new Promise(kind, "", PromiseField.most(kind), 0), null, scheme, words));
        }
        situation(scheme, kpis, words);
    }

    private void sum(List<Kept> all) {
        long broken = all.stream().filter(Kept::isBroken).count();
        long open = all.stream()
                .filter(kept -> kept.outcome() instanceof Outcome.NotDecided)
                .count();
        state.setText(
                all.isEmpty()
                        ? getTranslation("promises.none")
                        : broken > 0
                                ? "✕ " + getTranslation("promises.broken", broken, all.size())
                                : open > 0
                                        ? getTranslation("promises.open", open, all.size())
                                        : "✓ " + getTranslation("promises.kept", all.size()));
        Tone.show(state, broken > 0 ? Tone.LESS : all.isEmpty() || open > 0 ? Tone.PLAIN : Tone.MORE);
    }

    private ListItem item(Promise promise, @Nullable Kept kept, Scheme scheme, PromiseWords words) {
        PromiseField field = new PromiseField(
                promise, kept != null, scheme, text.inputs(), words, changed -> put(promise, kept != null, changed));
        ListItem item = new ListItem(field);
        if (kept != null) {
            item.add(outcome(kept, words));
        }
        return item;
    }

    private Div outcome(Kept kept, PromiseWords words) {
        Span sign = new Span(words.stands(kept.outcome()));
        sign.addClassName("outcome");
        Tone.show(
                sign,
                switch (kept.outcome()) {
                    case Outcome.Proved proved -> Tone.MORE;
                    case Outcome.Refuted refuted -> Tone.LESS;
                    case Outcome.NotDecided not -> Tone.PLAIN;
                });
        Div outcome = new Div(sign, new Span(words.because(kept)));
        outcome.addClassName("promise-outcome");
        if (kept.outcome() instanceof Outcome.Refuted(String of, List<Outcome.Found> found)) {
            for (Outcome.Found one : found) {
                NativeButton open = new NativeButton(
                        getTranslation("promises.open-person", words.inputs(one)),
                        event -> look.accept(new Somebody.Example(
                                one.evaluated().facts(), one.evaluated().before(), words.inputs(one))));
                open.addClassName("action");
                outcome.add(open);
            }
        }
        return outcome;
    }

    /** Writes a promise in the place of what it was; null takes it out. */
    private void put(Promise before, boolean there, @Nullable Promise now) {
        List<Promise> all = new ArrayList<>(text.all());
        if (!there) {
            all.add(Objects.requireNonNull(now));
        } else if (now == null) {
            all.remove(before);
        } else {
            all.replaceAll(one -> one.equals(before) ? now : one);
        }
        write(new PromiseText(text.situation(), text.inputs(), all));
    }

    private void write(PromiseText changed) {
        text = changed;
        shown = "";
        desk.take(changed.in(desk.files()));
    }

    /** The case that promises are about, and the numbers of it that may be anything. */
    private void situation(Scheme scheme, KpiWords kpis, PromiseWords words) {
        List<GoldenCase> cases =
                scheme.cases().stream().filter(golden -> golden.fails() == null).toList();
        Select<GoldenCase> situation = new Select<>();
        situation.addThemeVariants(SelectVariant.LUMO_SMALL);
        situation.setLabel(getTranslation("promises.case"));
        situation.setItems(cases);
        situation.setItemLabelGenerator(GoldenCase::name);
        GoldenCase chosen = cases.stream()
                .filter(golden -> golden.name().equals(text.situation()))
                .findFirst()
                .orElse(null);
        situation.setValue(chosen);
        situation.addValueChangeListener(event -> write(text.about(scheme, event.getValue(), kpis)));
        about.add(new H2(getTranslation("promises.inputs")), situation);
        for (Input input : text.inputs()) {
            about.add(new InputRange(
                    words.input(input), words.kind(input), scheme.currency(), input, changed -> put(input, changed)));
        }
        if (chosen != null) {
            about.add(more(PromiseText.possible(scheme, chosen, kpis), words));
        }
    }

    private ComboBox<Input> more(List<Input> possible, PromiseWords words) {
        ComboBox<Input> more = new ComboBox<>();
        more.addThemeVariants(ComboBoxVariant.LUMO_SMALL);
        more.setPlaceholder(getTranslation("promises.add-input"));
        more.setAriaLabel(getTranslation("promises.add-input"));
        more.setItemLabelGenerator(words::input);
        more.setItems(possible.stream()
                .filter(input ->
                        text.inputs().stream().noneMatch(one -> one.number().equals(input.number())))
                .toList());
        more.addValueChangeListener(event -> {
            if (event.getValue() != null) {
                write(new PromiseText(
                        text.situation(),
                        Stream.concat(text.inputs().stream(), Stream.of(event.getValue()))
                                .toList(),
                        text.all()));
            }
        });
        return more;
    }

    /** Writes another range of an input; null takes the input out. */
    private void put(Input before, @Nullable Input now) {
        List<Input> inputs = new ArrayList<>();
        for (Input one : text.inputs()) {
            if (!one.equals(before)) {
                inputs.add(one);
            } else if (now != null) {
                inputs.add(now);
            }
        }
        write(new PromiseText(text.situation(), inputs, text.all()));
    }
}
