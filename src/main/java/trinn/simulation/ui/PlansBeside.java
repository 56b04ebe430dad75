package trinn.simulation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import trinn.simulation.Outcome;
import trinn.simulation.SideBySide;
import trinn.simulation.store.Answer;
import trinn.simulation.store.Columns;
import trinn.simulation.store.RunSummary;
import trinn.simulation.store.SideOn;
import trinn.source.ProblemsException;

/** Several alternatives on one data set: each that was kept is a column, the one that is tried is the last. */
final class PlansBeside extends Div {

    private static final int LONGEST_NAME = 80;

    private final Experiment experiment;
    private final Store store;
    private final Columns columns;
    private final Runnable taken;
    private final TextField name = new TextField();
    private final Button keep = new Button();
    private final SavedBeside saved;
    private final Paragraph why = new Paragraph();
    private final PlansTable table;
    private final BesideGrid sellers;
    private final H2 sellersTitle = new H2();
    private final Map<Plan, WorkColumn<Outcome>> heads = new LinkedHashMap<>();
    private String proposed = "";
    private Answer.@Nullable Results shown;

    /** @param taken called after an alternative was taken up again */
    PlansBeside(Currency currency, Experiment experiment, Store store, Runnable taken) {
        this.experiment = experiment;
        this.store = store;
        this.columns = store.investigations().columns();
        this.taken = taken;
        this.saved = new SavedBeside(experiment, this::put);
        this.table = new PlansTable(currency);
        this.sellers = new BesideGrid(currency);
        name.setLabel(getTranslation("side.name"));
        name.setMaxLength(LONGEST_NAME);
        name.addThemeVariants(TextFieldVariant.SMALL);
        name.setValueChangeMode(ValueChangeMode.EAGER);
        name.addValueChangeListener(event -> tellWhetherNew());
        keep.setText(getTranslation("side.keep"));
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        keep.addClickListener(event -> keep());
        why.addClassName("quiet");
        why.getElement().setAttribute("role", "status");
        sellersTitle.setText(getTranslation("side.sellers", currency.getCurrencyCode()));
        Div form = new Div(name, keep, saved);
        form.addClassName("seek");
        Paragraph how = new Paragraph(getTranslation("side.plans.how"));
        how.addClassName("quiet");
        add(how, form, why, table, sellersTitle, sellers);
    }

    void show(Answer.Results results) {
        shown = results;
        saved.offer(store.runs().all());
        boolean own = !name.getValue().equals(proposed) && !name.getValue().isBlank();
        proposed = PlanName.of(results.question(), getLocale(), this::getTranslation);
        if (!own) {
            name.setValue(proposed);
        }
        tellWhetherNew();
        heads.keySet().stream()
                .filter(plan -> !experiment.beside().plans().contains(plan))
                .toList()
                .forEach(gone -> heads.remove(gone).close());
        for (Plan plan : experiment.beside().plans()) {
            if (fits(plan, results)) {
                WorkColumn<Outcome> head = heads.computeIfAbsent(plan, this::head);
                head.ask(
                        SideOn.of(plan.side(), results.population()),
                        progress -> columns.plan(results, plan.side(), progress));
            }
        }
        draw();
    }

    private static boolean fits(Plan plan, Answer.Results results) {
        return plan.side()
                .scheme()
                .currency()
                .equals(results.question().baseline().currency());
    }

    private WorkColumn<Outcome> head(Plan plan) {
        WorkColumn<Outcome> head = new WorkColumn<>(columns, this::draw);
        head.name(plan.name());
        head.button(
                getTranslation("side.take-up"),
                getTranslation("side.take-up") + ": " + plan.name(),
                () -> takeUp(plan));
        head.button("✎", getTranslation("side.rename") + ": " + plan.name(), () -> rename(plan));
        head.button("✕", getTranslation("side.remove") + ": " + plan.name(), () -> remove(plan));
        return head;
    }

    private Optional<Plan> now(String called) {
        return Optional.ofNullable(shown).flatMap(results -> Plan.of(results, experiment, called));
    }

    private void tellWhetherNew() {
        Optional<Plan> known = now("").flatMap(this::known);
        why.setText(known.map(plan -> getTranslation("side.kept", plan.name())).orElse(""));
        why.setVisible(known.isPresent());
        keep.setEnabled(shown != null && known.isEmpty() && !name.getValue().isBlank());
    }

    private Optional<Plan> known(Plan like) {
        return experiment.beside().plans().stream().filter(like::isLike).findFirst();
    }

    private void keep() {
        now(name.getValue().strip()).ifPresent(this::put);
        name.setValue(proposed);
    }

    private void put(RunSummary run) {
        try {
            put(Plan.of(store.runs().load(run.id()), store));
        } catch (ProblemsException | IllegalStateException | NoSuchElementException e) {
            Notification.show(getTranslation("runs.refused", run.name(), String.valueOf(e.getMessage())));
        }
    }

    private void put(Plan plan) {
        Optional<Plan> known = known(plan);
        if (known.isPresent()) {
            Notification.show(getTranslation("side.kept", known.get().name()));
        } else {
            experiment.beside().plans().add(plan);
            again();
        }
    }

    private void takeUp(Plan plan) {
        try {
            plan.takeUp(experiment);
            name.setValue("");
            taken.run();
            Notification.show(getTranslation("side.taken", plan.name()));
        } catch (NoSuchElementException e) {
            Notification.show(getTranslation("runs.refused", plan.name(), String.valueOf(e.getMessage())));
        }
    }

    private void rename(Plan plan) {
        new NameDialog(plan.name(), LONGEST_NAME, called -> {
                    experiment.beside().plans().replaceAll(one -> one == plan ? plan.named(called) : one);
                    again();
                })
                .open();
    }

    private void remove(Plan plan) {
        experiment.beside().plans().remove(plan);
        again();
    }

    private void again() {
        if (shown != null) {
            show(shown);
        }
    }

    private void draw() {
        Answer.Results results = shown;
        if (results == null || results.comparison().rows().isEmpty()) {
            return;
        }
        List<PlansTable.Column> all = new ArrayList<>();
        for (Plan plan : experiment.beside().plans()) {
            WorkColumn<Outcome> head = heads.get(plan);
            if (head != null && fits(plan, results)) {
                all.add(column(plan, head, results));
            }
        }
        String called = now("").flatMap(this::known).map(Plan::name).orElse(proposed);
        all.add(new PlansTable.Column(called, current(called), results.comparison()));
        SideBySide beside =
                new SideBySide(all.stream().map(PlansTable.Column::comparison).toList());
        table.show(all, baseline(results), beside);
        sellers.show(all.stream().map(PlansTable.Column::name).toList(), beside.sellers());
    }

    private PlansTable.Column column(Plan plan, WorkColumn<Outcome> head, Answer.Results results) {
        Outcome outcome = head.value();
        if (outcome == null) {
            return new PlansTable.Column(plan.name(), head, null);
        }
        head.say(missing(outcome, results), false);
        return new PlansTable.Column(
                plan.name(), head, results.question().of(SideBySide.against(results.all(), outcome)));
    }

    private String missing(Outcome outcome, Answer.Results results) {
        return FindingsWords.of(results.population(), getLocale(), this::getTranslation)
                .missing(results.missing(outcome.findings()), outcome.findings().nothing());
    }

    private Component baseline(Answer.Results results) {
        return titled(
                getTranslation("tone.baseline"),
                results.question().baseline().messages(getLocale()).title());
    }

    private Component current(String called) {
        Div head = titled(called, getTranslation("side.now"));
        head.addClassName("now");
        return head;
    }

    private static Div titled(String title, String about) {
        Span name = new Span(title);
        name.addClassName("name");
        Span below = new Span(about);
        below.addClassName("about");
        Div head = new Div(name, below);
        head.addClassName("column");
        return head;
    }
}
