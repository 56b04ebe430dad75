package trinn.statement.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import trinn.comparison.Attribution;
import trinn.comparison.ComparisonWords;
import trinn.comparison.Difference;
import trinn.format.Formats;
import trinn.ui.Tone;

/** From the other payout to this one: a row and a bar for each cause; each opens to what it is made of. */
final class ComparedRows extends Div {

    private static final int DIGITS = 6;

    private final Formats formats = Formats.of(getLocale());
    private final ComparisonWords words;
    private final Currency currency;
    private BigDecimal least = BigDecimal.ZERO;
    private BigDecimal most = BigDecimal.ZERO;

    /** @param other what it is compared with */
    ComparedRows(String other, Attribution found, ComparisonWords words, Currency currency) {
        this.words = words;
        this.currency = currency;
        addClassName("compared-rows");
        BigDecimal old = found.before().payout().total();
        scale(old, found);
        Paragraph summary = new Paragraph(words.summary(found));
        summary.addClassName("sentence");
        add(summary);
        add(total(other, old));
        BigDecimal at = old;
        for (Difference one : found.differences()) {
            BigDecimal to = at.add(one.amount());
            add(cause(one, at, to));
            at = to;
        }
        add(total(getTranslation("compared.now"), at));
        if (found.differences().size() > 1) {
            Paragraph how = new Paragraph(getTranslation("compared.how"));
            how.addClassName("quiet");
            add(how);
        }
    }

    private void scale(BigDecimal old, Attribution found) {
        BigDecimal at = old;
        least = least.min(at);
        most = most.max(at);
        for (Difference one : found.differences()) {
            at = at.add(one.amount());
            least = least.min(at);
            most = most.max(at);
        }
    }

    private Component total(String name, BigDecimal amount) {
        Div row = row(name, BigDecimal.ZERO, amount, "total", formats.money(amount, currency), null);
        Div box = new Div(row);
        box.addClassNames("cause", "total");
        return box;
    }

    private Component cause(Difference one, BigDecimal from, BigDecimal to) {
        Div row = row(
                words.causes(one),
                from,
                to,
                one.amount().signum() < 0 ? "less" : "more",
                words.money(one.amount()),
                Tone.ofDifference(one.amount()));
        if (one.dependsOnOrder()) {
            Span note = new Span(words.otherOrder(one));
            note.addClassNames("quiet", "note");
            row.add(note);
        }
        if (one.parts().isEmpty()) {
            Div plain = new Div(row);
            plain.addClassName("cause");
            return plain;
        }
        Details details = new Details(row);
        details.addClassName("cause");
        details.addOpenedChangeListener(event -> {
            if (event.isOpened() && details.getContent().findAny().isEmpty()) {
                one.parts().forEach(part -> details.add(part(words.part(part), part.amount())));
                Span by = new Span(getTranslation("compared.components"));
                by.addClassName("quiet");
                details.add(by);
                one.components().forEach((name, amount) -> details.add(part(words.component(name), amount)));
            }
        });
        return details;
    }

    private Div part(String name, BigDecimal amount) {
        Span number = new Span(words.money(amount));
        number.addClassNames("number", Tone.ofDifference(amount).className());
        Div row = new Div(new Span(name), number);
        row.addClassName("part");
        return row;
    }

    private Div row(String name, BigDecimal from, BigDecimal to, String kind, String amount, @Nullable Tone tone) {
        Span called = new Span(name);
        called.addClassName("name");
        Span number = new Span(amount);
        number.addClassName("number");
        if (tone != null) {
            number.addClassName(tone.className());
        }
        Div row = new Div(called, bar(from, to, kind), number);
        row.addClassName("row");
        return row;
    }

    /** A picture of what the numbers beside it say. */
    private Div bar(BigDecimal from, BigDecimal to, String kind) {
        Span filled = new Span();
        filled.addClassName(kind);
        filled.setVisible(from.compareTo(to) != 0);
        filled.getStyle().set("inset-inline-start", percent(from.min(to).subtract(least)));
        filled.getStyle().set("width", percent(from.subtract(to).abs()));
        Div bar = new Div(filled);
        bar.addClassName("bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        return bar;
    }

    private String percent(BigDecimal part) {
        BigDecimal whole = most.subtract(least);
        return whole.signum() == 0
                ? "0"
                : part.movePointRight(2)
                                .divide(whole, DIGITS, RoundingMode.HALF_UP)
                                .toPlainString() + "%";
    }
}
