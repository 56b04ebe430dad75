package trinn.statement.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import trinn.format.Formats;
import trinn.statement.Statement;
import trinn.statement.StatementLine;
import trinn.statement.StatementWords;
import trinn.ui.Tone;

/** One payout as its seller reads it: every line with its reason, and the sum. */
public final class StatementCard extends Div {

    private final Formats formats = Formats.of(getLocale());
    private final StatementWords words = StatementWords.of(getLocale());
    private final Currency currency;
    private final @Nullable SerializableConsumer<StatementLine> openRule;

    /**
     * A statement under its heading.
     *
     * @param heading which payout this is
     * @param tone the colour of the heading
     */
    public StatementCard(String heading, Tone tone, Statement statement, Currency currency) {
        this(heading, tone, statement, currency, null);
    }

    /**
     * A statement whose lines lead to their rules.
     *
     * @param openRule hears the line whose rule is asked for; null where none can be
     */
    public StatementCard(
            String heading,
            Tone tone,
            Statement statement,
            Currency currency,
            @Nullable SerializableConsumer<StatementLine> openRule) {
        this.currency = currency;
        this.openRule = openRule;
        addClassName("statement");
        H3 title = new H3(heading);
        title.addClassName(tone.className());
        add(title);
        statement.lines().forEach(line -> add(line(line)));
        if (statement.lines().isEmpty()) {
            Span none = new Span(words.text("no-line"));
            none.addClassName("quiet");
            add(none);
        }
        Div total = amount(words.total(currency), statement.total());
        total.addClassName("total");
        add(total);
        open("owed", statement.after().owedInAll());
        open("withheld", statement.after().withheldInAll());
        open("to-come", statement.after().toCome());
        for (StatementLine cost : statement.costs()) {
            Span sentence = new Span(cost.sentence());
            sentence.addClassName("sentence");
            Div box = new Div(amount(words.text("cost"), cost.amount()), sentence);
            box.addClassNames("line", "quiet");
            add(box);
        }
    }

    /** What is open after the period, where anything is. */
    private void open(String key, BigDecimal amount) {
        if (amount.signum() != 0) {
            Div row = amount(words.text(key), amount);
            row.addClassName("quiet");
            add(row);
        }
    }

    private Div line(StatementLine line) {
        Span sentence = new Span(line.sentence());
        sentence.addClassName("sentence");
        Div box = new Div(amount(words.name(line), line.amount()), sentence);
        if (!line.rule().isEmpty()) {
            box.add(rule(line));
        }
        box.addClassName("line");
        return box;
    }

    private Component rule(StatementLine line) {
        if (openRule == null) {
            Span rule = new Span(words.rule(line));
            rule.addClassName("rule");
            return rule;
        }
        NativeButton rule = new NativeButton(words.rule(line), event -> openRule.accept(line));
        rule.addClassName("rule");
        return rule;
    }

    private Div amount(String name, BigDecimal amount) {
        Span number = new Span(formats.money(amount, currency));
        number.addClassName("number");
        Div row = new Div(new Span(name), number);
        row.addClassName("amount");
        return row;
    }
}
