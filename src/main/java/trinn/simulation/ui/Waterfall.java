package trinn.simulation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import trinn.format.Formats;
import trinn.scheme.DatedValue;
import trinn.scheme.Scheme;
import trinn.scheme.Term;
import trinn.simulation.Attribution;
import trinn.simulation.Changes.Change;
import trinn.simulation.store.Question;
import trinn.statement.TermWords;
import trinn.ui.Tone;

/** A difference as a fall of bars, each beginning where the one before ended, the change that moves most first; the last is all of it. */
final class Waterfall extends Div {

    /** A bar from one amount to another. */
    private record Bar(BigDecimal from, BigDecimal to) {}

    private final Formats formats = Formats.of(getLocale());
    private final Currency currency;
    private BigDecimal least = BigDecimal.ZERO;
    private BigDecimal most = BigDecimal.ZERO;

    Waterfall(Currency currency) {
        this.currency = currency;
        addClassName("waterfall");
    }

    void show(Question question, Attribution attribution) {
        removeAll();
        List<BigDecimal> amounts = attribution.total();
        List<Integer> order = IntStream.range(0, amounts.size())
                .boxed()
                .sorted(Comparator.comparing((Integer nth) -> amounts.get(nth).abs())
                        .reversed())
                .toList();
        BigDecimal at = BigDecimal.ZERO;
        least = at;
        most = at;
        for (int nth : order) {
            at = at.add(amounts.get(nth));
            least = least.min(at);
            most = most.max(at);
        }
        OrderedList list = new OrderedList();
        BigDecimal from = BigDecimal.ZERO;
        for (int nth : order) {
            BigDecimal to = from.add(amounts.get(nth));
            Change change = attribution.changes().get(nth);
            list.add(line(name(question, change), values(question, change), new Bar(from, to), ""));
            from = to;
        }
        list.add(line(getTranslation("tone.difference"), "", new Bar(BigDecimal.ZERO, from), "sum"));
        add(list);
    }

    private ListItem line(String name, String about, Bar bar, String style) {
        BigDecimal amount = bar.to().subtract(bar.from());
        Span title = new Span(new Span(name));
        title.addClassName("name");
        if (!about.isEmpty()) {
            Span values = new Span(about);
            values.addClassName("about");
            title.add(values);
        }
        Span fill = new Span();
        fill.addClassNames("fill", Tone.ofDifference(amount).className());
        fill.getStyle()
                .set("inset-inline-start", place(bar.from().min(bar.to())) + "%")
                .set("width", share(amount.abs()) + "%");
        Span zero = new Span();
        zero.addClassName("zero");
        zero.getStyle().set("inset-inline-start", place(BigDecimal.ZERO) + "%");
        Span track = new Span(fill, zero);
        track.addClassName("track");
        track.getElement().setAttribute("aria-hidden", "true");
        Span said = new Span(formats.moneyDifference(amount, currency));
        said.addClassNames("amount", Tone.ofDifference(amount).className());
        ListItem line = new ListItem(title, track, said);
        if (!style.isEmpty()) {
            line.addClassName(style);
        }
        return line;
    }

    private String place(BigDecimal amount) {
        return share(amount.subtract(least));
    }

    private String share(BigDecimal length) {
        BigDecimal all = most.subtract(least);
        double percent = all.signum() == 0
                ? 0
                : length.divide(all, MathContext.DECIMAL64).doubleValue() * 100;
        return String.format(Locale.ROOT, "%.2f", percent);
    }

    private String name(Question question, Change change) {
        return change.isRules()
                ? getTranslation("attribution.rules")
                : question.baseline()
                        .messages(getLocale())
                        .label(Objects.requireNonNull(
                                question.baseline().terms().get(change.term())));
    }

    /** What a term was and is; the empty text for tables, values by date, and rules. */
    private String values(Question question, Change change) {
        if (change.isRules()) {
            return getTranslation("attribution.rules.about");
        }
        Term before = Objects.requireNonNull(question.baseline().terms().get(change.term()));
        Term after = Objects.requireNonNull(question.terms().get(change.term()));
        if (before.table() != null
                || before.values().size() > 1
                || after.values().size() > 1) {
            return "";
        }
        return value(question.baseline(), before) + " → " + value(question.alternative(), after);
    }

    private String value(Scheme scheme, Term term) {
        DatedValue only = term.values().getFirst();
        return new TermWords(getLocale(), scheme).value(term, only.value());
    }
}
