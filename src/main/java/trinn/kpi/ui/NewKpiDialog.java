package trinn.kpi.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import org.slf4j.LoggerFactory;
import trinn.facts.Period;
import trinn.kpi.Catalogue;
import trinn.kpi.KpiDefinition;
import trinn.kpi.KpiMeasurement;
import trinn.population.store.AddedKpis;
import trinn.source.Problem;
import trinn.source.ProblemsException;
import trinn.ui.Background;
import trinn.ui.RuleEditor;

/** Writes a KPI in YAML: checked as it is typed, tried on the data, and stored for every data set. */
final class NewKpiDialog extends Dialog {

    private static final int MONTHS_TRIED = 3;

    private static final String EXAMPLE = """
            - code: large-sales
              names: {en: Large sales, nb: Store salg, sv: Stora försäljningar, da: Store salg}
              says:
                en: How many sales of at least 10 000 there were.
              kind: result
              unit: count
              better: more
              window: month
              definition: {count: sales, where: {amount: {at least: 10000}}}
            """;

    private final AddedKpis kpis;
    private final Book book;
    private final String instead;
    private final KpiText text;
    private final RuleEditor editor = RuleEditor.yaml(getTranslation("kpi.text"));
    private final UnorderedList problems = new UnorderedList();
    private final Paragraph preview = new Paragraph();
    private final Button save = new Button();
    private long tried;

    /**
     * @param book what it is tried on
     * @param code the KPI that is changed, or the empty text for a new one
     * @param saved hears of the code of what was stored
     */
    NewKpiDialog(AddedKpis kpis, Book book, String code, SerializableConsumer<String> saved) {
        this.kpis = kpis;
        this.book = book;
        this.instead = code;
        this.text = new KpiText(getLocale(), Currency.getInstance(book.data().currency()));
        addClassName("trinn-kpi-dialog");
        setHeaderTitle(getTranslation(code.isEmpty() ? "kpi.new" : "kpi.change"));
        Paragraph about = new Paragraph(getTranslation("kpi.about"));
        about.addClassName("quiet");
        editor.setHeight("16rem");
        editor.setValue(code.isEmpty() ? EXAMPLE : kpis.all().getOrDefault(code, EXAMPLE));
        editor.addValueChangeListener(event -> check());
        problems.addClassName("problems");
        problems.getElement().setAttribute("aria-live", "polite");
        preview.addClassName("preview");
        preview.getElement().setAttribute("aria-live", "polite");
        add(about, editor, problems, preview);
        Button cancel = new Button(getTranslation("action.cancel"), event -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        save.setText(getTranslation("action.save"));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickListener(event -> store(saved));
        getFooter().add(cancel, save);
        check();
    }

    private void store(SerializableConsumer<String> saved) {
        try {
            String code = kpis.save(editor.getValue(), instead);
            close();
            saved.accept(code);
        } catch (ProblemsException e) {
            show(e.problems());
        }
    }

    private void check() {
        long number = ++tried;
        try {
            AddedKpis.Checked checked = kpis.check(editor.getValue(), instead);
            show(List.of());
            preview.setText(getTranslation("kpi.trying"));
            UI ui = UI.getCurrent();
            Background.start(() -> attempt(ui, number, checked.catalogue(), checked.kpi()));
        } catch (ProblemsException e) {
            show(e.problems());
        }
    }

    private void attempt(UI ui, long number, Catalogue catalogue, KpiDefinition kpi) {
        String result;
        try {
            result = values(KpiMeasurement.of(catalogue, book.data().records(), kpi.code()), kpi);
        } catch (RuntimeException e) {
            LoggerFactory.getLogger(NewKpiDialog.class).error("A KPI could not be tried.", e);
            result = "";
        }
        String told = result;
        ui.accessLater(
                        () -> {
                            if (number == tried) {
                                preview.setText(
                                        told.isEmpty()
                                                ? getTranslation("kpi.not-tried")
                                                : getTranslation(
                                                        "kpi.tried",
                                                        book.data().name(),
                                                        kpi.name(text.language()),
                                                        told));
                            }
                        },
                        () -> {})
                .run();
    }

    /** Of the company, in the last months. */
    private String values(KpiMeasurement measured, KpiDefinition kpi) {
        List<Period> months = book.months();
        StringBuilder values = new StringBuilder();
        for (Period month : months.subList(Math.max(0, months.size() - MONTHS_TRIED), months.size())) {
            values.append(values.isEmpty() ? "" : " · ")
                    .append(text.formats().month(YearMonth.from(month.from())))
                    .append(": ")
                    .append(text.full(kpi.unit(), measured.value(kpi.code(), measured.company(), month)));
        }
        return values.toString();
    }

    private void show(List<Problem> found) {
        editor.setMarks(found.stream()
                .filter(problem -> problem.line() > 0)
                .map(problem -> new RuleEditor.Mark(problem.line(), problem.column(), problem.advice(), true))
                .toList());
        problems.removeAll();
        found.forEach(problem -> problems.add(new ListItem(jump(problem))));
        problems.setVisible(!found.isEmpty());
        preview.setVisible(found.isEmpty());
        save.setEnabled(found.isEmpty());
    }

    private NativeButton jump(Problem problem) {
        Span line = new Span(problem.line() == 0 ? "" : getTranslation("rules.line", String.valueOf(problem.line())));
        line.addClassName("line");
        NativeButton button = new NativeButton();
        button.add(line, new Span(problem.advice()));
        button.addClickListener(event -> editor.goTo(Math.max(1, problem.line()), problem.column()));
        return button;
    }
}
