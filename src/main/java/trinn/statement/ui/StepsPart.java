package trinn.statement.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import trinn.format.Formats;
import trinn.kpi.Influence;
import trinn.scheme.Messages;
import trinn.scheme.Scheme;
import trinn.statement.Change;
import trinn.statement.NextStep;
import trinn.statement.OneMore;
import trinn.statement.ReasonWords;
import trinn.statement.WhatItTakes;
import trinn.ui.Tone;

/** What would have paid more: the next steps, and what a little more of each thing adds. */
public final class StepsPart extends Div {

    private static final int MOST = 8;

    private final Formats formats = Formats.of(getLocale());
    private final ReasonWords words;
    private final Messages messages;
    private final Currency currency;

    /** Under headings of their own. */
    public StepsPart(WhatItTakes takes, ReasonWords words, Scheme scheme, Currency currency) {
        this.words = words;
        this.messages = scheme.messages(getLocale());
        this.currency = currency;
        addClassName("statement-steps");
        add(new H3(getTranslation("statements.takes")));
        if (takes.steps().isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("statements.takes.none"));
            none.addClassName("quiet");
            add(none);
        } else {
            Paragraph how = new Paragraph(getTranslation("statements.takes.how"));
            how.addClassName("quiet");
            add(how);
            takes.steps().stream().limit(MOST).forEach(step -> add(step(step)));
        }
        List<OneMore> more = takes.more();
        if (!more.isEmpty()) {
            add(new H3(getTranslation("statements.one-more")));
            more.stream().filter(StepsPart::adds).limit(MOST).forEach(one -> add(more(one)));
            String nothing = more.stream()
                    .filter(one -> !adds(one))
                    .map(one -> words.change(one.change()))
                    .limit(MOST)
                    .collect(Collectors.joining("; "));
            if (!nothing.isEmpty()) {
                Paragraph none = new Paragraph(getTranslation("statements.one-more.nothing", nothing));
                none.addClassName("quiet");
                add(none);
            }
        }
    }

    private static boolean adds(OneMore one) {
        return one.gain().signum() != 0 || one.lessOwed().signum() != 0;
    }

    private Component step(NextStep step) {
        Div changes = new Div();
        changes.addClassName("changes");
        step.changes().forEach(change -> changes.add(new Span(said(change))));
        Span reaches = new Span(getTranslation("statements.takes.reaches", messages.rule(step.rule())));
        reaches.addClassName("quiet");
        Div left = new Div(changes, reaches);
        Div row = new Div(left, gain(step.gain(), step.lessOwed(), step.pays()));
        row.addClassName("step");
        return row;
    }

    private String said(Change change) {
        String text = words.change(change);
        return change.influence() == Influence.TEAM ? text + " " + getTranslation("statements.takes.team") : text;
    }

    private Component more(OneMore one) {
        Div row = new Div(new Span(words.change(one.change())), gain(one.gain(), one.lessOwed(), null));
        row.addClassName("step");
        return row;
    }

    private Component gain(BigDecimal gain, BigDecimal lessOwed, @Nullable BigDecimal pays) {
        Span number = new Span(formats.moneyDifference(gain, currency));
        number.addClassNames("number", Tone.ofDifference(gain).className());
        Div box = new Div(number);
        box.addClassName("gain");
        String note = List.of(
                        pays == null ? "" : getTranslation("statements.takes.pays", formats.money(pays, currency)),
                        lessOwed.signum() == 0
                                ? ""
                                : getTranslation("statements.takes.owed", formats.money(lessOwed, currency)))
                .stream()
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
        if (!note.isEmpty()) {
            Span says = new Span(note);
            says.addClassName("quiet");
            box.add(says);
        }
        return box;
    }
}
