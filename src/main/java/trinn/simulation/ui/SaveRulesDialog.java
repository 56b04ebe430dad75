package trinn.simulation.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import trinn.evaluation.CaseResult;
import trinn.scheme.Scheme;
import trinn.simulation.store.Simulator;
import trinn.ui.Background;

/** Asks for the name of a new version, and says beforehand how its golden cases go. */
final class SaveRulesDialog extends Dialog {

    private static final int LONGEST_NAME = 200;

    private final TextField name = new TextField();
    private final Button save = new Button();
    private final Div cases = new Div();

    /**
     * @param simulator runs the golden cases
     * @param scheme what is to be stored
     * @param changedTerms how many terms the what-if has changed
     * @param store called with the name
     */
    SaveRulesDialog(Simulator simulator, Scheme scheme, int changedTerms, SerializableConsumer<String> store) {
        addClassName("trinn-small-dialog");
        setHeaderTitle(
                getTranslation("rules.save.title", scheme.messages(getLocale()).title()));
        name.setLabel(getTranslation("rules.save.name"));
        name.setMaxLength(LONGEST_NAME);
        name.setWidthFull();
        name.setValueChangeMode(ValueChangeMode.EAGER);
        name.addValueChangeListener(event -> save.setEnabled(!event.getValue().isBlank()));
        cases.addClassName("cases");
        cases.setText(getTranslation("rules.save.cases-running"));
        cases.getElement().setAttribute("aria-live", "polite");
        add(name, cases);
        if (changedTerms > 0) {
            Paragraph terms = new Paragraph(getTranslation("rules.save.terms", changedTerms));
            terms.addClassName("quiet");
            add(terms);
        }
        Button cancel = new Button(getTranslation("action.cancel"), event -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        save.setText(getTranslation("action.save"));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setEnabled(false);
        save.addClickListener(event -> {
            close();
            store.accept(name.getValue().strip());
        });
        getFooter().add(cancel, save);
        UI ui = UI.getCurrent();
        Background.start(() -> {
            List<CaseResult> results = simulator.cases(scheme);
            ui.accessLater(() -> show(results), () -> {}).run();
        });
        name.focus();
    }

    private void show(List<CaseResult> results) {
        List<CaseResult> failed =
                results.stream().filter(result -> !result.passed()).toList();
        cases.removeAll();
        if (results.isEmpty()) {
            cases.setText(getTranslation("rules.save.cases-none"));
            return;
        }
        Span sum = new Span(
                failed.isEmpty()
                        ? "✓ " + getTranslation("rules.save.cases-pass", results.size())
                        : "! " + getTranslation("rules.save.cases-fail", failed.size(), results.size()));
        sum.addClassName(failed.isEmpty() ? "tone-more" : "tone-less");
        cases.add(sum);
        if (!failed.isEmpty()) {
            UnorderedList list = new UnorderedList();
            failed.forEach(result -> list.add(new ListItem(text(result))));
            Paragraph anyway = new Paragraph(getTranslation("rules.save.anyway"));
            anyway.addClassName("quiet");
            cases.add(list, anyway);
        }
    }

    private String text(CaseResult result) {
        CaseResult.Difference first = result.differences().getLast();
        return result.golden().name() + ": "
                + getTranslation("rules.save.difference", first.what(), first.expected(), first.actual());
    }
}
