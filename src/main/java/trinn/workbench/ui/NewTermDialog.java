package trinn.workbench.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trinn.scheme.TermKind;
import trinn.workbench.Missing;
import trinn.workbench.NewTerm;

/** Asks what a new term is and writes it behind the others; its value is then typed where all others are. */
final class NewTermDialog extends Dialog {

    private final TermsDesk desk;
    private final TextField label = new TextField();
    private final TextField name = new TextField();
    private final Select<TermKind> kind = new Select<>();
    private final TextField choices = new TextField();
    private final Select<TermKind> of = new Select<>();
    private final Select<TermKind> gives = new Select<>();
    private final Button take = new Button();
    private boolean named;

    /** @param missing what a rule calls it already; null where it can be called as one likes */
    NewTermDialog(TermsDesk desk, @Nullable Missing missing) {
        this.desk = desk;
        addClassName("trinn-small-dialog");
        setHeaderTitle(getTranslation("term-edit.add"));
        label.setLabel(getTranslation("term-edit.label"));
        name.setLabel(getTranslation("term-edit.name"));
        choices.setLabel(getTranslation("term-edit.choices"));
        for (TextField field : List.of(label, name, choices)) {
            field.setWidthFull();
            field.setValueChangeMode(ValueChangeMode.EAGER);
        }
        kinds(kind, "term-edit.kind", List.of(TermKind.values()));
        List<TermKind> numbers =
                Arrays.stream(TermKind.values()).filter(NewTermDialog::isNumber).toList();
        kinds(of, "term-edit.of", numbers);
        kinds(gives, "term-edit.gives", numbers);
        if (missing != null) {
            named = true;
            name.setValue(missing.name());
            label.setValue(missing.label());
            label.setAutoselect(true);
        }
        label.addValueChangeListener(event -> {
            if (!named) {
                name.setValue(NewTerm.name(desk.files(), label.getValue()));
            }
            refresh();
        });
        name.addValueChangeListener(event -> {
            named = named || event.isFromClient();
            refresh();
        });
        choices.addValueChangeListener(event -> refresh());
        kind.addValueChangeListener(event -> refresh());
        Div page = new Div(label, name, kind, choices, of, gives);
        page.addClassName("new-term");
        take.setText(getTranslation("term-edit.add.do"));
        take.addThemeVariants(ButtonVariant.PRIMARY);
        take.addClickListener(event -> add());
        Button cancel = new Button(getTranslation("action.cancel"), event -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        add(page);
        getFooter().add(cancel, take);
        label.focus();
        refresh();
    }

    private static boolean isNumber(TermKind kind) {
        return kind == TermKind.MONEY || kind == TermKind.RATIO || kind == TermKind.COUNT;
    }

    private void kinds(Select<TermKind> select, String key, List<TermKind> all) {
        select.setLabel(getTranslation(key));
        select.setItems(all);
        select.setItemLabelGenerator(one -> getTranslation("term-edit.kind." + one));
        select.setValue(TermKind.RATIO);
        select.setWidthFull();
    }

    private void refresh() {
        TermKind chosen = kind.getValue();
        choices.setVisible(chosen == TermKind.CHOICE);
        of.setVisible(chosen == TermKind.TIERS || chosen == TermKind.TWO_WAY);
        gives.setVisible(of.isVisible());
        boolean complete = !label.getValue().isBlank() && (chosen != TermKind.CHOICE || !words().isEmpty());
        take.setEnabled(TermNameDialog.isName(name, desk.files(), "") && complete);
    }

    private List<String> words() {
        return Arrays.stream(choices.getValue().split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    private void add() {
        close();
        String value = kind.getValue() == TermKind.CHOICE ? words().getFirst() : "0";
        desk.take(new NewTerm(
                        name.getValue(),
                        label.getValue().strip(),
                        kind.getValue(),
                        value,
                        words(),
                        of.getValue(),
                        gives.getValue())
                .in(desk.files()));
    }
}
