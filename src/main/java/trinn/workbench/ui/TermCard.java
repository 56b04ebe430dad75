package trinn.workbench.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datepicker.DatePickerVariant;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.select.SelectVariant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trinn.scheme.SchemeFiles;
import trinn.scheme.TermKind;
import trinn.source.Problem;
import trinn.ui.Calendar;
import trinn.workbench.TableReading;
import trinn.workbench.TermDates;
import trinn.workbench.TermText;
import trinn.workbench.WrittenTerm;
import trinn.workbench.WrittenTerm.Dated;

/** One term to be edited: its label, its value or its values by date, and more about it in a fold. */
final class TermCard extends Div {

    /** Shows a value that stands in a field now. */
    private interface Field {
        void show(Dated value, SchemeFiles files);
    }

    private final TermsDesk desk;
    private final TermUnits units;
    private final TermAbout about;
    private final Div values = new Div();
    private final Div troubles = new Div();
    private final List<Field> fields = new ArrayList<>();
    private final List<DatePicker> days = new ArrayList<>();
    private final Code name = new Code();
    private WrittenTerm term;

    TermCard(TermsDesk desk, TermUnits units, WrittenTerm term, SchemeFiles files) {
        this.desk = desk;
        this.units = units;
        this.term = term;
        this.about = new TermAbout(desk, term);
        addClassName("term-card");
        setId("term-" + term.name());
        name.setText("terms." + term.name());
        Button rename = action("term-edit.rename", () -> new TermNameDialog(desk, this.term.name()).open());
        Button remove = action("term-edit.remove", () -> desk.remove(this.term.name()));
        Button dated = action("term-edit.date.add", () -> new TermDateDialog(this::addFrom).open());
        Button more = action(term.isTable() ? "term-edit.more.table" : "term-edit.more", this::fold);
        about.more().setVisible(false);
        Div actions = new Div(name, dated, more, rename, remove);
        actions.addClassName("actions");
        values.addClassName("values");
        troubles.addClassName("troubles");
        add(about.label(), values, troubles, actions, about.more());
        draw(files);
    }

    private void fold() {
        about.more().setVisible(!about.more().isVisible());
    }

    private Button action(String key, Runnable run) {
        Button button = new Button(getTranslation(key), event -> run.run());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(getTranslation(key) + ": " + term.name());
        return button;
    }

    String termName() {
        return term.name();
    }

    /** Shows the term as the text has it now; fields stay where there are as many values of the same kind. */
    void show(WrittenTerm now, SchemeFiles files) {
        boolean same = now.kind() == term.kind()
                && now.values().size() == term.values().size()
                && now.isDated() == term.isDated()
                && now.choices().equals(term.choices())
                && now.unit().equals(term.unit())
                && now.of() == term.of()
                && now.by() == term.by()
                && now.gives() == term.gives();
        term = now;
        about.show(now);
        if (!same) {
            draw(files);
            return;
        }
        for (int nth = 0; nth < fields.size(); nth++) {
            fields.get(nth).show(now.values().get(nth), files);
            if (now.isDated()) {
                days.get(nth).setValue(day(now.values().get(nth).from()));
            }
        }
    }

    /** Shows what is wrong with it. */
    void show(List<Problem> problems) {
        troubles.removeAll();
        problems.stream()
                .filter(problem -> problem.file().equals(SchemeFiles.SCHEME)
                        && problem.line() >= term.line()
                        && problem.line() <= term.lastLine())
                .forEach(problem -> {
                    Span said = new Span((problem.isError() ? "✕ " : "! ") + problem.advice());
                    said.addClassName(problem.isError() ? "wrong" : "odd");
                    troubles.add(said);
                });
    }

    private void draw(SchemeFiles files) {
        values.removeAll();
        fields.clear();
        days.clear();
        for (int nth = 0; nth < term.values().size(); nth++) {
            Div row = new Div();
            row.addClassName("value");
            if (term.isDated()) {
                row.add(day(nth));
            }
            row.add(field(nth, files));
            if (term.isDated() && term.values().size() > 1) {
                row.add(away(nth));
            }
            values.add(row);
        }
    }

    private Component day(int nth) {
        DatePicker from = new DatePicker();
        Calendar.localize(from, getLocale());
        from.addThemeVariants(DatePickerVariant.LUMO_SMALL);
        from.setAriaLabel(getTranslation("term-edit.date.from", term.label()));
        from.setValue(day(term.values().get(nth).from()));
        from.addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                desk.take(TermDates.move(desk.files(), term.name(), nth, event.getValue()));
            }
        });
        days.add(from);
        Div named = new Div(new Span(getTranslation("terms.tier.from")), from);
        named.addClassName("day");
        return named;
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private Button away(int nth) {
        Button away = new Button("✕", event -> desk.take(TermDates.remove(desk.files(), term.name(), nth)));
        away.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        away.setAriaLabel(getTranslation("term-edit.date.remove", nth + 1, term.label()));
        return away;
    }

    private void addFrom(LocalDate day) {
        boolean taken = term.values().stream().anyMatch(one -> one.from().equals(day.toString()));
        if (!taken) {
            desk.take(TermDates.add(desk.files(), term.name(), day));
        }
    }

    private Component field(int nth, SchemeFiles files) {
        if (term.isTable()) {
            return table(nth, files);
        }
        return term.kind() == TermKind.CHOICE ? choice(nth) : number(nth);
    }

    private Component number(int nth) {
        TermCell cell = new TermCell(
                term.label(),
                units.of(term),
                term.kind() != TermKind.RATIO,
                term.values().get(nth).single(),
                text -> put(nth, text));
        fields.add((value, files) -> cell.show(value.single()));
        return cell;
    }

    private void put(int nth, String text) {
        desk.take(TermText.of(desk.files(), term.name()).value(nth, text));
    }

    private Component choice(int nth) {
        Select<String> select = new Select<>();
        select.addThemeVariants(SelectVariant.LUMO_SMALL);
        select.setItems(term.choices());
        select.setAriaLabel(term.label());
        Field field =
                (value, files) -> select.setValue(term.choices().contains(value.single()) ? value.single() : null);
        field.show(term.values().get(nth), desk.files());
        fields.add(field);
        select.addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                put(nth, event.getValue());
            }
        });
        return select;
    }

    private Component table(int nth, SchemeFiles files) {
        TermTable table = new TermTable(
                units,
                term,
                (columns, rows) ->
                        desk.take(TermText.of(desk.files(), term.name()).table(nth, columns, rows)));
        Field field = (value, now) -> table.show(term, value.rows(), TableReading.of(now, term.name()));
        field.show(term.values().get(nth), files);
        fields.add(field);
        return table;
    }
}
