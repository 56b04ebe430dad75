package trinn.workbench.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import trinn.parallel.Latest;
import trinn.simulation.PayCurve;
import trinn.source.ProblemsException;
import trinn.source.Said;
import trinn.ui.Background;
import trinn.workbench.block.Answer;
import trinn.workbench.block.Answers;
import trinn.workbench.block.Block;
import trinn.workbench.block.BlockCurve;
import trinn.workbench.block.Field;
import trinn.workbench.block.Writing;

/** The form of a block, with the rule that it writes and the curve that it pays, both following every answer. */
final class BlockForm extends Div {

    private final Block block;
    private final Writing writing;
    private final FieldInputs inputs;
    private final boolean known;
    private final String language;
    private final Div fields = new Div();
    private final Div names = new Div();
    private final Pre text = new Pre();
    private final Div curve = new Div();
    private final Paragraph lacking = new Paragraph();
    private Answers answers;
    private List<Field> shown = List.of();
    private final Map<String, Component> kept = new HashMap<>();
    private final Map<String, Component> named = new HashMap<>();
    private final Latest drawing = new Latest(Background::start);
    private Consumer<Boolean> hearer = sound -> {};

    /** @param known whether it is the form of a rule that there is, whose names stay */
    BlockForm(Block block, Answers answers, Writing writing, FieldInputs inputs, boolean known) {
        this.block = block;
        this.answers = answers;
        this.writing = writing;
        this.known = known;
        this.language = Said.language(getLocale());
        this.inputs = inputs;
        addClassName("block-form");
        Paragraph about = new Paragraph(block.about(language));
        about.addClassName("quiet");
        fields.addClassName("fields");
        names.addClassName("fields");
        text.addClassName("rule-text");
        text.getElement().setAttribute("tabindex", "0").setAttribute("role", "region");
        text.getElement().setAttribute("aria-label", getTranslation("blocks.text"));
        lacking.addClassName("lacking");
        lacking.getElement().setAttribute("role", "status");
        Div left = new Div(about, fields, new Details(getTranslation("blocks.names"), names), lacking);
        Div right = new Div(curve, text);
        left.addClassName("left");
        right.addClassName("right");
        add(left, right);
    }

    /** The answers as they stand, complete. */
    Answers answers() {
        return writing.complete(answers);
    }

    /** Tells whether the form can be taken, now and after every answer. */
    void whenSound(Consumer<Boolean> told) {
        hearer = told;
        refresh();
    }

    /** Puts the cursor into the first field. */
    void focus() {
        fields.getElement().executeJs("this.querySelector('vaadin-select, vaadin-text-field')?.focus()");
    }

    private void answer(String field, Answer answer) {
        answers = answers.with(field, answer);
        refresh();
    }

    /** Another value of a term leaves its name. */
    private void value(String field, Answer answer) {
        boolean both = answer instanceof Answer.OfTerm && answers.byField().get(field) instanceof Answer.OfTerm;
        answer(field, both ? ((Answer.OfTerm) answer).called(answers.text(field)) : answer);
    }

    private void refresh() {
        List<Field> needed = block.needed(answers);
        if (!needed.equals(shown)) {
            shown = needed;
            build();
        }
        List<String> open = needed.stream()
                .filter(field ->
                        !field.kind().isTerm() && answers.text(field.name()).isBlank())
                .map(field -> block.label(field, language))
                .toList();
        lacking.setText(open.isEmpty() ? "" : getTranslation("blocks.lacking", String.join(", ", open)));
        boolean sound = open.isEmpty();
        try {
            text.setText(writing.rule(answers));
        } catch (ProblemsException e) {
            lacking.setText(getTranslation("blocks.broken"));
            sound = false;
        }
        text.setVisible(block.hasRule());
        draw(answers);
        hearer.accept(sound);
    }

    /** The curve follows in the background, unless there are other answers by then. */
    private void draw(Answers of) {
        UI ui = UI.getCurrent();
        String said = getTranslation("blocks.curve", block.title(language));
        drawing.run(() -> {
            Optional<PayCurve> drawn = BlockCurve.of(block, of, "NOK");
            ui.access(() -> {
                if (of == answers) {
                    curve.removeAll();
                    drawn.ifPresent(found -> curve.add(new SmallCurve(found, said)));
                }
            });
        });
    }

    /** What stays is not touched, so that the cursor stays in it. */
    private void build() {
        arrange(
                fields,
                shown.stream()
                        .map(field -> kept.computeIfAbsent(
                                field.name(), name -> inputs.input(field, answers, answer -> value(name, answer))))
                        .toList());
        if (known) {
            return;
        }
        List<Component> said = new ArrayList<>();
        if (block.hasRule()) {
            said.add(named.computeIfAbsent(Answers.NAME, this::name));
        }
        if (block.hasSentence()) {
            said.add(named.computeIfAbsent(Answers.SENTENCE, this::name));
        }
        for (Field field : shown) {
            if (answers.byField().get(field.name()) instanceof Answer.OfTerm) {
                said.add(named.computeIfAbsent(
                        field.name(),
                        name -> inputs.term(field, answers, () -> answers, answer -> answer(name, answer))));
            }
        }
        arrange(names, said);
    }

    /** Both have the same order, so that nothing is moved. */
    private static void arrange(Div place, List<Component> wanted) {
        place.getChildren().filter(one -> !wanted.contains(one)).toList().forEach(place::remove);
        for (int i = 0; i < wanted.size(); i++) {
            if (wanted.get(i).getParent().isEmpty()) {
                place.addComponentAtIndex(i, wanted.get(i));
            }
        }
    }

    private TextField name(String field) {
        TextField input = new TextField(getTranslation("blocks." + field));
        input.setHelperText(getTranslation("blocks.usual"));
        input.setValue(answers.text(field));
        input.setWidthFull();
        input.setValueChangeMode(ValueChangeMode.LAZY);
        input.addValueChangeListener(event -> answer(field, FieldInputs.words(event.getValue())));
        return input;
    }
}
