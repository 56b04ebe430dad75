package trinn.question.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import trinn.access.store.Signed;
import trinn.intake.DataProblem;
import trinn.intake.DataProblemsException;
import trinn.question.Event;
import trinn.question.Question;
import trinn.question.Refusal;
import trinn.question.RefusedException;
import trinn.question.store.Corrections;
import trinn.records.Field;
import trinn.records.Row;
import trinn.ui.Myself;

/** Corrects the data behind a line: one value of a record, or what a newer version has right already. */
final class CorrectDialog extends Dialog {

    private final QuestionWords words = new QuestionWords(getLocale());
    private final Corrections corrections;
    private final Question question;
    private final Runnable done;
    private final RadioButtonGroup<Boolean> way = new RadioButtonGroup<>();
    private final ComboBox<Row> record = new ComboBox<>();
    private final Select<Field> field = new Select<>();
    private final Div valueBox = new Div();
    private final TextArea why = new TextArea();
    private final Myself who = new Myself();
    private final Paragraph wrong = new Paragraph();
    private final ProgressBar working = new ProgressBar();
    private final Button take = new Button();
    private @Nullable ValueInput value;

    /** @param done called after it was corrected */
    CorrectDialog(Corrections corrections, Question question, Runnable done) {
        this.corrections = corrections;
        this.question = question;
        this.done = done;
        addClassNames("trinn-small-dialog", "question-dialog");
        setHeaderTitle(getTranslation("questions.correct.title"));
        Paragraph about = new Paragraph(getTranslation("questions.correct.about"));
        about.addClassName("quiet");
        ways();
        record.setLabel(getTranslation("questions.correct.record"));
        record.setWidthFull();
        record.setItemLabelGenerator(row -> words.record(row, question.about().currency()));
        record.addValueChangeListener(event -> offerFields(event.getValue()));
        field.setLabel(getTranslation("questions.correct.field"));
        field.setItemLabelGenerator(one -> words.field(one.name()));
        field.addValueChangeListener(event -> offerValue(event.getValue()));
        field.setEnabled(false);
        Div values = new Div(field, valueBox);
        values.addClassName("values");
        why.setLabel(getTranslation("questions.correct.text"));
        why.setMaxLength(Event.LONGEST_TEXT);
        why.setRequiredIndicatorVisible(true);
        why.setWidthFull();
        wrong.addClassName("wrong");
        wrong.getElement().setAttribute("role", "alert");
        working.setIndeterminate(true);
        working.setVisible(false);
        add(about, way, record, values, why, who, wrong, working);
        Button cancel = new Button(getTranslation("action.cancel"), event -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        take.setText(getTranslation("questions.correct.do"));
        take.addThemeVariants(ButtonVariant.PRIMARY);
        take.addClickListener(event -> correct());
        getFooter().add(cancel, take);
        find();
    }

    private void ways() {
        way.setLabel(getTranslation("questions.correct.way"));
        way.setItems(true, false);
        way.setItemLabelGenerator(
                one -> getTranslation(one ? "questions.correct.value-way" : "questions.correct.import-way"));
        way.setValue(true);
        way.addValueChangeListener(event -> {
            record.setVisible(event.getValue());
            field.setVisible(event.getValue());
            valueBox.setVisible(event.getValue());
        });
    }

    /** Looks the records up that the line may be wrong because of. */
    private void find() {
        work(() -> {
            List<Row> rows = corrections.records(question);
            return () -> {
                record.setItems(
                        (row, typed) -> words.record(row, question.about().currency())
                                .toLowerCase(getLocale())
                                .contains(typed.toLowerCase(getLocale())),
                        rows);
                record.focus();
            };
        });
    }

    private void offerFields(@Nullable Row row) {
        field.setEnabled(row != null);
        field.setItems(row == null ? List.of() : row.type().shown());
        field.clear();
    }

    private void offerValue(@Nullable Field chosen) {
        valueBox.removeAll();
        Row row = record.getValue();
        value = chosen == null || row == null
                ? null
                : new ValueInput(
                        chosen,
                        row.value(row.type().place(chosen.name())),
                        question.about().currency());
        if (value != null) {
            valueBox.add(value);
        }
    }

    private void correct() {
        String reason = why.getValue();
        String name = who.name();
        if (!way.getValue()) {
            work(() -> {
                corrections.broughtIn(question, name, reason, Instant.now());
                return this::finish;
            });
            return;
        }
        Row row = record.getValue();
        Field chosen = field.getValue();
        ValueInput typed = value;
        if (row == null || chosen == null || typed == null) {
            wrong.setText(getTranslation("questions.correct.choose"));
            return;
        }
        String text = typed.text().orElse(null);
        if (text == null) {
            wrong.setText(getTranslation("term.no-number"));
            return;
        }
        work(() -> {
            corrections.correct(question, row, chosen.name(), text, name, reason, Instant.now());
            return this::finish;
        });
    }

    private void finish() {
        close();
        done.run();
    }

    /** Something that takes a while, and what is shown after it. */
    private interface Work {
        Runnable run();
    }

    private void work(Work work) {
        wrong.setText("");
        setBusy(true);
        UI ui = UI.getCurrent();
        Thread.ofVirtual().start(Signed.carry(() -> {
            Runnable after = attempt(work);
            ui.accessLater(
                            () -> {
                                setBusy(false);
                                after.run();
                            },
                            () -> {})
                    .run();
        }));
    }

    private Runnable attempt(Work work) {
        try {
            return work.run();
        } catch (RefusedException e) {
            Refusal refusal = e.refusal();
            return () -> wrong.setText(words.refusal(refusal));
        } catch (DataProblemsException e) {
            DataProblem first = Objects.requireNonNull(e.problems().getFirst());
            return () -> wrong.setText(getTranslation(
                    "questions.correct.wrong", words.field(first.column()), first.shownValue(), first.message()));
        } catch (RuntimeException e) {
            LoggerFactory.getLogger(CorrectDialog.class).error("A correction failed.", e);
            return () -> wrong.setText(getTranslation("questions.correct.failed"));
        }
    }

    private void setBusy(boolean busy) {
        working.setVisible(busy);
        take.setEnabled(!busy);
    }
}
