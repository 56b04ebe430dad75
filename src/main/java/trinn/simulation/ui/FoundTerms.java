package trinn.simulation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import trinn.format.Formats;
import trinn.scheme.Term;
import trinn.simulation.Aim;
import trinn.simulation.TermsSearch;
import trinn.simulation.TermsSearch.Why;
import trinn.simulation.Tried;
import trinn.simulation.store.Question;
import trinn.statement.TermWords;

/** What a search over several terms found: the best, why not where the cost is not met, and what can be chosen instead. */
final class FoundTerms extends Div {

    private static final int SHARE_DIGITS = 4;

    private final Formats formats = Formats.of(getLocale());
    private final Currency currency;
    private final Consumer<Map<String, BigDecimal>> take;

    /** @param take gives terms other values */
    FoundTerms(Currency currency, Consumer<Map<String, BigDecimal>> take) {
        this.currency = currency;
        this.take = take;
        addClassName("found");
        getElement().setAttribute("role", "status");
    }

    void show(TermsSearch found, Question question) {
        removeAll();
        Why why = found.why();
        if (why != null) {
            add(new Paragraph(why(why, question)));
        }
        add(new H2(getTranslation(found.met() ? "find.best" : "find.nearest")));
        add(choice(found, found.best(), question, true));
        if (found.front().size() > 1) {
            UnorderedList others = new UnorderedList();
            found.front().stream()
                    .skip(1)
                    .forEach(one -> others.add(new ListItem(choice(found, one, question, false))));
            add(new H2(getTranslation("find.others." + found.wish().aim())), others);
        }
        Paragraph steps = new Paragraph(
                getTranslation("find.steps", found.steps(), found.wish().seed()));
        steps.addClassName("quiet");
        add(steps);
    }

    private String why(Why why, Question question) {
        return switch (why) {
            case Why.OutOfReach reach -> getTranslation("find.why.reach", money(reach.least()), money(reach.most()));
            case Why.Jumps jump -> {
                Term term = Objects.requireNonNull(question.terms().get(jump.term()));
                yield getTranslation(
                        "find.why.jumps",
                        money(jump.from()),
                        money(jump.to()),
                        label(term, question),
                        value(term, jump.at(), question));
            }
            case Why.NotFound none -> getTranslation("find.why.not-found");
        };
    }

    private Div choice(TermsSearch found, Tried one, Question question, boolean first) {
        String terms = IntStream.range(0, one.values().size())
                .mapToObj(nth -> moved(
                        Objects.requireNonNull(
                                question.terms().get(found.wish().terms().get(nth))),
                        one.values().get(nth),
                        question))
                .collect(Collectors.joining(" · "));
        BigDecimal wanted = found.wish().cost();
        Span cost = new Span(getTranslation(
                        "find.costs",
                        money(one.total()),
                        formats.percentDifference(one.total().subtract(wanted).divide(wanted, 4, RoundingMode.HALF_UP)),
                        one.losers(),
                        money(one.lost()))
                + aim(found.wish().aim(), one.aim()));
        cost.addClassName("about");
        Button use = new Button(getTranslation("find.take"), event -> take.accept(values(found, one)));
        use.addThemeVariants(ButtonVariant.SMALL);
        if (first) {
            use.addThemeVariants(ButtonVariant.PRIMARY);
        }
        use.getElement().setAttribute("aria-label", getTranslation("find.take") + ": " + terms);
        Div words = new Div(new Span(terms), cost);
        Div choice = new Div(words, use);
        choice.addClassName("choice");
        return choice;
    }

    /** What comes of the aim, where that is not said anyway. */
    private String aim(Aim aim, BigDecimal value) {
        return switch (aim) {
            case LOSERS, LOSSES -> "";
            case BIG_LOSERS -> "; " + getTranslation("find.says.BIG_LOSERS", value);
            case MOVED -> "; " + getTranslation("find.says.MOVED", formats.percent(rounded(value)));
            case GAP -> "; " + getTranslation("find.says.GAP", formats.percent(rounded(value)));
        };
    }

    private static BigDecimal rounded(BigDecimal share) {
        return share.setScale(SHARE_DIGITS, RoundingMode.HALF_UP);
    }

    private static Map<String, BigDecimal> values(TermsSearch found, Tried one) {
        List<String> names = found.wish().terms();
        Map<String, BigDecimal> values = new LinkedHashMap<>();
        IntStream.range(0, names.size())
                .forEach(nth -> values.put(names.get(nth), one.values().get(nth)));
        return values;
    }

    private String moved(Term term, BigDecimal to, Question question) {
        Object now = term.values().getFirst().value();
        String value = value(term, to, question);
        return label(term, question) + ": " + (Term.same(now, to) ? value : value(term, now, question) + " → " + value);
    }

    private String label(Term term, Question question) {
        return question.alternative().messages(getLocale()).label(term);
    }

    private String value(Term term, Object value, Question question) {
        return new TermWords(getLocale(), question.alternative()).value(term, value);
    }

    private String money(BigDecimal amount) {
        return formats.wholeMoney(amount) + "\u00a0" + currency.getCurrencyCode();
    }
}
