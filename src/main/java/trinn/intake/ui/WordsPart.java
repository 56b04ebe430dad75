package trinn.intake.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import trinn.intake.FileDraft;
import trinn.intake.Mapping;
import trinn.kpi.Catalogue;
import trinn.records.Field;
import trinn.records.FieldKind;

/** What the words of a file mean where a field has only so many values, and what is the same in every row. */
final class WordsPart extends Div {

    private static final int LONGEST = 200;

    private final FileDraft file;
    private final Consumer<Mapping> corrected;
    private final Names names = new Names(this);

    WordsPart(FileDraft file, Consumer<Mapping> corrected) {
        this.file = file;
        this.corrected = corrected;
        addClassName("words");
        Mapping mapping = file.mapping();
        file.choices().stream().filter(field -> !file.words(field).isEmpty()).forEach(field -> add(meanings(field)));
        Div same = new Div();
        same.addClassName("choices");
        file.type().fields().stream()
                .filter(field -> mapping.section().always().containsKey(field.name())
                        || mapping.missing().contains(field) && mayBeSame(field))
                .forEach(field -> same.add(always(field)));
        if (same.getComponentCount() > 0) {
            add(heading(getTranslation("import.always")), same);
        }
        setVisible(getComponentCount() > 0);
    }

    private static boolean mayBeSame(Field field) {
        return field.kind() == FieldKind.TEXT
                && !field.isReference()
                && !field.name().equals("id");
    }

    private static Span heading(String words) {
        Span heading = new Span(words);
        heading.addClassName("heading");
        return heading;
    }

    private Div meanings(Field field) {
        Map<String, String> meant = file.mapping().section().meanings().getOrDefault(field.name(), Map.of());
        List<String> choices = new ArrayList<>(field.choices());
        choices.addFirst("");
        Div rows = new Div();
        rows.addClassName("choices");
        int place = 0;
        for (String word : file.words(field)) {
            Choice<String> choice = new Choice<>(
                    getTranslation("import.meaning-of", word),
                    choices,
                    meaning -> getTranslation(meaning.isEmpty() ? "import.meaning.none" : "choice." + meaning),
                    meant.getOrDefault(word, meant.getOrDefault("*", "")),
                    meaning -> corrected.accept(
                            file.mapping().withMeaning(field.name(), word, meaning.isEmpty() ? null : meaning)));
            choice.setId("%s-%s-%d".formatted(FilePart.id(file.title()), field.name(), place++));
            rows.add(Choice.named("“" + word + "”", choice));
        }
        return new Div(heading(getTranslation("import.meanings", names.field(field.name()))), rows);
    }

    /** A KPI that is known, or any other word. */
    private ComboBox<String> kpi(String now, Consumer<String> then) {
        ComboBox<String> kpi = new ComboBox<>();
        kpi.addThemeVariants(ComboBoxVariant.LUMO_SMALL);
        kpi.setAriaLabel(getTranslation("field.kpi"));
        kpi.setAllowCustomValue(true);
        kpi.setItems(Catalogue.delivered().all().stream()
                .map(one -> one.name(getLocale().getLanguage()))
                .sorted()
                .toList());
        kpi.setId(FilePart.id(file.title()) + "-kpi");
        if (!now.isEmpty()) {
            kpi.setValue(now);
        }
        kpi.addCustomValueSetListener(event -> then.accept(event.getDetail()));
        kpi.addValueChangeListener(event -> then.accept(event.getValue() == null ? "" : event.getValue()));
        return kpi;
    }

    private Div always(Field field) {
        String now = file.mapping().section().always().getOrDefault(field.name(), "");
        Consumer<String> then = value ->
                corrected.accept(file.mapping().withAlways(field.name(), value.isBlank() ? null : value.strip()));
        if (!field.choices().isEmpty()) {
            List<String> choices = new ArrayList<>(field.choices());
            choices.addFirst("");
            return Choice.named(
                    names.field(field),
                    new Choice<>(
                            names.field(field),
                            choices,
                            value -> value.isEmpty() ? "–" : getTranslation("choice." + value),
                            now,
                            then::accept));
        }
        if (field.name().equals("kpi")) {
            return Choice.named(names.field(field), kpi(now, then));
        }
        TextField text = new TextField();
        text.addThemeVariants(TextFieldVariant.LUMO_SMALL);
        text.setAriaLabel(names.field(field));
        text.setMaxLength(LONGEST);
        text.setValue(now);
        text.addValueChangeListener(event -> then.accept(event.getValue()));
        return Choice.named(names.field(field), text);
    }
}
