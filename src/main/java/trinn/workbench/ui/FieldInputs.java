package trinn.workbench.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import trinn.facts.Tiers;
import trinn.scheme.Scheme;
import trinn.scheme.SchemeFiles;
import trinn.source.ProblemsException;
import trinn.ui.NumberInput;
import trinn.ui.Unit;
import trinn.workbench.block.Answer;
import trinn.workbench.block.Answers;
import trinn.workbench.block.Block;
import trinn.workbench.block.Field;

/** What a field of a form is answered with, by its kind. Who hears of the answers keeps the names that terms were given. */
final class FieldInputs {

    private final Block block;
    private final String language;
    private final SchemeFiles files;
    private final KpiChoice kpis;

    /**
     * @param files the scheme in which the rule will stand
     * @param kpis which KPIs are offered
     */
    FieldInputs(Block block, String language, SchemeFiles files, KpiChoice kpis) {
        this.block = block;
        this.language = language;
        this.files = files;
        this.kpis = kpis;
    }

    /** Words that may stand in a rule: without quotation marks, which would end them. */
    static Answer.Words words(String typed) {
        return new Answer.Words(typed.replaceAll("[\"\\\\]", "").strip());
    }

    /** The input of a field, with its answer. */
    Component input(Field field, Answers answers, Consumer<Answer> taken) {
        return switch (answers.byField().get(field.name())) {
            case Answer.Amount amount -> amount(field, amount, taken);
            case Answer.Table table -> table(field, table, taken);
            case Answer.Switch one -> choices(field, one, taken);
            case Answer.Words(String text) ->
                switch (field.kind()) {
                    case VARIANT -> variants(field, text, taken);
                    case TARGET -> targets(field, text, taken);
                    case KPI ->
                        kpis.input(block.label(field, language), text, files, typed -> taken.accept(words(typed)));
                    default -> text(field, text, typed -> taken.accept(words(typed)));
                };
            case null -> text(field, "", typed -> taken.accept(words(typed)));
        };
    }

    /** Where a term can be given a name. */
    Component term(Field field, Answers answers, Supplier<Answers> now, Consumer<Answer> taken) {
        TextField input = new TextField();
        input.setLabel(input.getTranslation("blocks.term", block.label(field, language)));
        input.setHelperText(input.getTranslation("blocks.usual"));
        input.setValue(answers.text(field.name()));
        input.setAllowedCharPattern("[a-zA-Z0-9]");
        input.setWidthFull();
        input.setValueChangeMode(ValueChangeMode.LAZY);
        input.addValueChangeListener(event -> {
            if (now.get().byField().get(field.name()) instanceof Answer.OfTerm of) {
                taken.accept(of.called(event.getValue()));
            }
        });
        return input;
    }

    private TextField text(Field field, String value, Consumer<String> typed) {
        TextField input = new TextField(block.label(field, language));
        input.setValue(value);
        input.setWidthFull();
        input.setValueChangeMode(ValueChangeMode.LAZY);
        input.addValueChangeListener(event -> typed.accept(event.getValue()));
        return input;
    }

    private Select<String> variants(Field field, String value, Consumer<Answer> taken) {
        Select<String> input = new Select<>();
        input.setLabel(block.label(field, language));
        input.setItems(field.variants().keySet());
        input.setItemLabelGenerator(variant -> block.variant(field, variant, language));
        input.setValue(value);
        input.setWidthFull();
        input.addValueChangeListener(event -> taken.accept(new Answer.Words(event.getValue())));
        return input;
    }

    private Select<String> targets(Field field, String value, Consumer<Answer> taken) {
        Set<String> all = new LinkedHashSet<>(List.of("variable pay", "total pay"));
        try {
            Scheme scheme = Scheme.of(files);
            scheme.components().forEach(component -> all.add(component.group()));
            scheme.components().forEach(component -> all.add(component.name()));
        } catch (ProblemsException e) {
            all.add(value);
        }
        all.add(value);
        Select<String> input = new Select<>();
        input.setLabel(block.label(field, language));
        input.setItems(all);
        input.setValue(value);
        input.setWidthFull();
        input.addValueChangeListener(event -> taken.accept(new Answer.Words(event.getValue())));
        return input;
    }

    /** The words that can be chosen from, and which of them holds. */
    private Div choices(Field field, Answer.Switch one, Consumer<Answer> taken) {
        Select<String> chosen = new Select<>();
        TextField words = text(field, String.join(", ", one.choices()), typed -> {
            List<String> choices = List.of(typed.strip().split("\\s*,\\s*"));
            String before = chosen.getValue();
            chosen.setItems(choices);
            chosen.setValue(choices.contains(before) ? before : choices.getFirst());
        });
        words.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        chosen.setLabel(words.getTranslation("blocks.chosen", block.label(field, language)));
        chosen.setItems(one.choices());
        chosen.setValue(one.chosen());
        chosen.setWidthFull();
        chosen.addValueChangeListener(event -> {
            if (event.getValue() != null) {
                List<String> all = chosen.getListDataView().getItems().toList();
                taken.accept(new Answer.Switch("", all, event.getValue()));
            }
        });
        Div both = new Div(words, chosen);
        both.addClassName("switch");
        return both;
    }

    private Div amount(Field field, Answer.Amount amount, Consumer<Answer> taken) {
        String label = block.label(field, language);
        Div row = new Div(new Span(label));
        row.addClassName("amount");
        NumberInput input = new NumberInput(label, unit(field.kind().name().toLowerCase(Locale.ROOT)), amount.value());
        input.addValueChangeListener(event -> taken.accept(new Answer.Amount("", event.getValue())));
        row.add(input);
        return row;
    }

    private static Unit unit(String kind) {
        return switch (kind) {
            case "ratio" -> Unit.PERCENT;
            case "factor" -> Unit.of("×");
            default -> Unit.NONE;
        };
    }

    private Div table(Field field, Answer.Table table, Consumer<Answer> taken) {
        Div all = new Div();
        all.addClassName("tiers");
        rows(all, field, new ArrayList<>(table.rows()), taken);
        return all;
    }

    /** Draws the rows anew: their first fields. */
    private List<NumberInput> rows(Div all, Field field, List<Tiers.Tier> rows, Consumer<Answer> taken) {
        all.removeAll();
        all.add(new Span(block.label(field, language)));
        Field.Tables kinds = field.table();
        Unit of = unit(kinds == null ? "" : kinds.of());
        Unit gives = unit(kinds == null ? "" : kinds.gives());
        List<NumberInput> begins = new ArrayList<>();
        Div heads = new Div(
                new Span(all.getTranslation("terms.tier.from")), new Span(all.getTranslation("terms.tier.gives")));
        heads.addClassNames("row", "heads");
        heads.getElement().setAttribute("aria-hidden", "true");
        all.add(heads);
        for (int i = 0; i < rows.size(); i++) {
            int at = i;
            Tiers.Tier row = rows.get(i);
            NumberInput from = new NumberInput(all.getTranslation("blocks.from", i + 1), of, row.from());
            NumberInput pays = new NumberInput(all.getTranslation("blocks.gives", i + 1), gives, row.gives());
            from.addValueChangeListener(event -> {
                rows.set(at, new Tiers.Tier(event.getValue(), rows.get(at).gives()));
                taken.accept(new Answer.Table("", rows));
            });
            pays.addValueChangeListener(event -> {
                rows.set(at, new Tiers.Tier(rows.get(at).from(), event.getValue()));
                taken.accept(new Answer.Table("", rows));
            });
            Button out = new Button("−", event -> {
                rows.remove(at);
                List<NumberInput> left = rows(all, field, rows, taken);
                taken.accept(new Answer.Table("", rows));
                left.get(Math.min(at, left.size() - 1)).focus();
            });
            out.setAriaLabel(all.getTranslation("blocks.row-out", i + 1));
            out.setEnabled(rows.size() > 1);
            out.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
            begins.add(from);
            Div line = new Div(from, pays, out);
            line.addClassName("row");
            all.add(line);
        }
        Button more = new Button(all.getTranslation("blocks.row-in"), event -> {
            Tiers.Tier last = rows.getLast();
            BigDecimal step = rows.size() < 2
                    ? last.from().max(BigDecimal.ONE)
                    : last.from().subtract(rows.get(rows.size() - 2).from());
            rows.add(new Tiers.Tier(last.from().add(step), last.gives()));
            List<NumberInput> now = rows(all, field, rows, taken);
            taken.accept(new Answer.Table("", rows));
            now.getLast().focus();
        });
        more.addThemeVariants(ButtonVariant.SMALL);
        all.add(more);
        return begins;
    }
}
