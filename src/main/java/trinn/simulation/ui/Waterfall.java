package trinn.simulation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import trinn.format.Formats;
import trinn.scheme.DatedValue;
import trinn.scheme.Scheme;
import trinn.scheme.Term;
import trinn.simulation.Attribution;
import trinn.simulation.Changes.Change;
import trinn.simulation.store.Question;
import trinn.simulation.ui.BarScale.Bar;
import trinn.statement.TermWords;
import trinn.ui.Tone;

/** A difference as a fall of bars, each beginning where the one before ended, the change that moves most first; the last is all of it. */
final class Waterfall extends Div {

    private final Formats formats = Formats.of(getLocale());
    private final Currency currency;

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
        List<Bar> bars = new ArrayList<>();
        BigDecimal at = BigDecimal.ZERO;
        for (int nth : order) {
            bars.add(new Bar(at, at.add(amounts.get(nth))));
            at = bars.getLast().to();
        }
        Bar sum = new Bar(BigDecimal.ZERO, at);
        BarScale scale = BarScale.of(
                Stream.concat(Stream.of(BigDecimal.ZERO), bars.stream().map(Bar::to)));
        OrderedList list = new OrderedList();
        for (int place = 0; place < bars.size(); place++) {
            Change change = attribution.changes().get(order.get(place));
            list.add(line(name(question, change), values(question, change), bars.get(place), scale));
        }
        ListItem last = line(getTranslation("tone.difference"), "", sum, scale);
        last.addClassName("sum");
        list.add(last);
        add(list);
    }

    private ListItem line(String name, String about, Bar bar, BarScale scale) {
        Span title = new Span(new Span(name));
        title.addClassName("name");
        if (!about.isEmpty()) {
            Span values = new Span(about);
            values.addClassName("about");
            title.add(values);
        }
        Span amount = new Span(formats.moneyDifference(bar.difference(), currency));
        amount.addClassNames("amount", Tone.ofDifference(bar.difference()).className());
        return new ListItem(title, scale.track(BigDecimal.ZERO, bar), amount);
    }

    private String name(Question question, Change change) {
        Scheme of = change.kind() == Change.Kind.NEW_RULE ? question.alternative() : question.baseline();
        return switch (change.kind()) {
            case TERM, SUM ->
                change.terms().stream()
                        .map(term -> of.messages(getLocale())
                                .label(Objects.requireNonNull(of.terms().get(term))))
                        .collect(Collectors.joining(", "));
            case NEW_RULE, GONE_RULE, OTHER_RULE -> of.messages(getLocale()).rule(change.name());
            case RULES -> getTranslation("attribution.rules");
            case REST -> getTranslation("attribution.rest");
        };
    }

    /** What a term was and is, or in which way a rule is other; the empty text for tables and values by date. */
    private String values(Question question, Change change) {
        if (!change.isTerm()) {
            return getTranslation("attribution.about." + change.kind());
        }
        return change.terms().stream()
                .map(term -> values(question, term))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private String values(Question question, String term) {
        Term before = Objects.requireNonNull(question.baseline().terms().get(term));
        Term after = Objects.requireNonNull(question.terms().get(term));
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
