package trinn.simulation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trinn.facts.Kpi;
import trinn.facts.Period;
import trinn.facts.Window;
import trinn.format.Formats;
import trinn.simulation.SideKey;
import trinn.simulation.store.Answer;
import trinn.simulation.trial.Balance;
import trinn.simulation.trial.Groups;
import trinn.simulation.trial.LastYear;
import trinn.simulation.trial.TrialSetup;
import trinn.simulation.trial.TrialSetup.Kind;
import trinn.simulation.trial.TrialSize;

/** Asks how the alternative of a what-if shall be tried beside its baseline, and shows before it starts what can be expected of it. */
final class TrialDialog extends Dialog {

    private static final int COMING = 3;
    private static final BigDecimal HUNDRED = new BigDecimal("100");

    /**
     * What is tried.
     *
     * @param inForce the scheme by which people are paid
     * @param tried the scheme beside it
     */
    record Both(SideKey inForce, SideKey tried) {}

    private final Answer.Results results;
    private final String dataSet;
    private final Both sides;
    private final Formats formats = Formats.of(getLocale());
    private final TrialWords words;
    private final RadioButtonGroup<Kind> kind = new RadioButtonGroup<>();
    private final Paragraph about = new Paragraph();
    private final TextField name = new TextField();
    private final Select<LocalDate> start = new Select<>();
    private final Select<String> kpi = new Select<>();
    private final TextField wanted = new TextField();
    private final TextField seed = new TextField();
    private final Div outlook = new Div();
    private final Button begin = new Button();
    private @Nullable TrialSetup setup;

    /** @param started hears what shall be started */
    TrialDialog(Answer.Results results, String dataSet, Both sides, Consumer<TrialSetup> started) {
        this.results = results;
        this.dataSet = dataSet;
        this.sides = sides;
        this.words = new TrialWords(getLocale(), results.population().catalogue());
        addClassNames("trinn-small-dialog", "trial-dialog");
        setHeaderTitle(getTranslation("trials.new"));
        outlook.addClassNames("figures-pane", "outlook");
        outlook.getElement().setAttribute("role", "status");
        about.addClassName("quiet");
        fields();
        Div form = new Div(name, start, kpi, wanted, seed);
        form.addClassName("form");
        add(kind, about, form, outlook);
        begin.setText(getTranslation("trials.begin"));
        begin.addThemeVariants(ButtonVariant.PRIMARY);
        begin.addClickListener(event -> {
            close();
            started.accept(Objects.requireNonNull(setup));
        });
        Button cancel = new Button(getTranslation("action.cancel"), event -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(cancel, begin);
        draw();
    }

    private void fields() {
        kind.setLabel(getTranslation("trials.kind"));
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(
                one -> getTranslation(one == Kind.SHADOW ? "trials.kind.shadow" : "trials.kind.groups"));
        kind.setValue(Kind.SHADOW);
        kind.addValueChangeListener(event -> draw());
        name.setLabel(getTranslation("runs.name"));
        name.setMaxLength(TrialSetup.LONGEST_NAME);
        name.setValue(results.question().alternative().messages(getLocale()).title());
        List<Period> periods = results.population().periods();
        LocalDate next = periods.getLast().to();
        start.setLabel(getTranslation("trials.start"));
        start.setItems(Stream.concat(
                        periods.stream().map(Period::from).distinct(),
                        Stream.iterate(next, day -> day.plusMonths(1)).limit(COMING))
                .toList());
        start.setItemLabelGenerator(day -> day.isBefore(next)
                ? TrialWords.month(day, formats)
                : getTranslation("trials.start.coming", TrialWords.month(day, formats)));
        start.setValue(next);
        start.addValueChangeListener(event -> draw());
        List<String> measured = measured();
        kpi.setLabel(getTranslation("trials.kpi"));
        kpi.setItems(measured);
        kpi.setItemLabelGenerator(words::kpi);
        Stream.concat(Stream.of("revenue", "sales"), measured.stream())
                .filter(measured::contains)
                .findFirst()
                .ifPresent(kpi::setValue);
        kpi.addValueChangeListener(event -> draw());
        wanted.setLabel(getTranslation("trials.wanted"));
        wanted.setValue("5");
        seed.setLabel(getTranslation("trials.seed"));
        seed.setValue("1");
        for (TextField field : List.of(name, wanted, seed)) {
            field.setValueChangeMode(ValueChangeMode.LAZY);
            field.addValueChangeListener(event -> draw());
        }
    }

    /** The KPIs that are measured by the month; all where none is. */
    private List<String> measured() {
        List<String> all = results.population().kpis();
        List<String> monthly = all.stream()
                .filter(code -> results.population().facts().stream()
                        .map(facts -> facts.kpi(code))
                        .filter(Objects::nonNull)
                        .map(Kpi::window)
                        .anyMatch(Window.MONTH::equals))
                .toList();
        return monthly.isEmpty() ? all : monthly;
    }

    private void draw() {
        boolean groups = kind.getValue() == Kind.GROUPS;
        about.setText(getTranslation(groups ? "trials.groups.about" : "trials.shadow.about"));
        List.<Component>of(kpi, wanted, seed).forEach(field -> field.setVisible(groups));
        outlook.removeAll();
        setup = null;
        boolean named = !name.getValue().isBlank();
        if (groups) {
            drawGroups(named);
        } else if (named) {
            setup = TrialSetup.shadow(name.getValue(), dataSet, sides.inForce(), sides.tried(), start.getValue());
        }
        begin.setEnabled(setup != null);
    }

    private void drawGroups(boolean named) {
        Optional<BigDecimal> percent = number(wanted).filter(one -> one.signum() > 0 && one.compareTo(HUNDRED) <= 0);
        Optional<BigDecimal> drawn = number(seed).filter(one -> one.scale() <= 0 && one.precision() < 18);
        say(wanted, percent.isEmpty());
        say(seed, drawn.isEmpty());
        if (percent.isEmpty() || drawn.isEmpty() || kpi.getValue() == null) {
            return;
        }
        LastYear before = LastYear.of(results.all(), start.getValue());
        Groups groups = Groups.drawn(before.candidates(), drawn.get().longValueExact());
        if (!before.isEnough() || groups.a().isEmpty() || groups.b().isEmpty()) {
            outlook.add(new Paragraph(
                    before.isEnough()
                            ? getTranslation("trials.few-sellers")
                            : getTranslation(
                                    "trials.few-periods",
                                    LastYear.LEAST_PERIODS,
                                    before.periods().size())));
            return;
        }
        BigDecimal difference = percent.get().movePointLeft(2);
        List<String> said = new ArrayList<>(words.size(
                kpi.getValue(), difference, TrialSize.of(results.all(), start.getValue(), groups, kpi.getValue())));
        said.forEach(text -> outlook.add(new Paragraph(text)));
        outlook.add(
                new H3(getTranslation("trials.balance")),
                new TrialOutlook(
                        Balance.of(before.candidates(), groups),
                        words,
                        results.question().baseline().currency().getCurrencyCode()));
        setup = named
                ? new TrialSetup(
                        name.getValue(),
                        Kind.GROUPS,
                        dataSet,
                        sides.inForce(),
                        sides.tried(),
                        start.getValue(),
                        drawn.get().longValueExact(),
                        kpi.getValue(),
                        difference,
                        groups)
                : null;
    }

    private Optional<BigDecimal> number(TextField field) {
        return formats.parse(field.getValue());
    }

    private void say(TextField field, boolean wrong) {
        field.setInvalid(wrong);
        field.setErrorMessage(getTranslation("term.no-number"));
    }
}
