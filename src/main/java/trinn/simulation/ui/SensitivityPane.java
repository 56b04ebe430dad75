package trinn.simulation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trinn.format.Formats;
import trinn.scheme.Term;
import trinn.scheme.Terms;
import trinn.simulation.Sensitivity;
import trinn.simulation.Sensitivity.Swing;
import trinn.simulation.TermSearch;
import trinn.simulation.TermsSearch;
import trinn.simulation.store.Investigations;
import trinn.simulation.store.Question;
import trinn.simulation.ui.BarScale.Bar;
import trinn.statement.TermWords;
import trinn.ui.Tone;

/** How far the cost of the alternative moves with each of its terms, and the value of one with which it costs what it should. */
final class SensitivityPane extends WorkPane {

    private final Formats formats = Formats.of(getLocale());
    private final Currency currency;
    private final Investigations investigations;
    private final BiConsumer<String, BigDecimal> take;
    private final UnorderedList swings = new UnorderedList();
    private final Paragraph leftOut = new Paragraph();
    private final Select<Term> term = new Select<>();
    private final TextField wanted = new TextField();
    private final Button seek = new Button();
    private final Div found = new Div();

    /** @param take gives a term another value */
    SensitivityPane(Currency currency, Investigations investigations, BiConsumer<String, BigDecimal> take) {
        super("sensitivity.how");
        this.currency = currency;
        this.investigations = investigations;
        this.take = take;
        addClassName("sensitivity-pane");
        swings.addClassName("swings");
        term.setLabel(getTranslation("sensitivity.term"));
        wanted.setLabel(getTranslation("sensitivity.wanted", currency.getCurrencyCode()));
        seek.setText(getTranslation("sensitivity.seek"));
        seek.addClickListener(event -> seek());
        found.getElement().setAttribute("role", "status");
        found.addClassName("found");
        Div form = new Div(term, wanted, seek);
        form.addClassName("seek");
        leftOut.setText(getTranslation("sensitivity.sums"));
        leftOut.addClassName("quiet");
        content.add(swings, leftOut, new H2(getTranslation("sensitivity.seek.title")), form, found);
    }

    @Override
    void begin() {
        found.removeAll();
        work(investigations::sensitivity, this::done);
    }

    @Override
    String refusal() {
        return getTranslation("sensitivity.none");
    }

    private Terms terms() {
        return results().question().terms();
    }

    private String label(Term one) {
        return results().question().alternative().messages(getLocale()).label(one);
    }

    private void done(Sensitivity done) {
        draw(done);
        List<Term> numbers = terms().all().stream()
                .filter(TermsSearch::isMovable)
                .filter(one -> results().question().alternative().standsAlone(one.name()))
                .toList();
        Optional<Term> before = Optional.ofNullable(term.getValue());
        leftOut.setVisible(!results().question().alternative().sums().isEmpty());
        term.setItemLabelGenerator(this::label);
        term.setItems(numbers);
        term.setValue(before.flatMap(one -> numbers.stream()
                        .filter(other -> other.name().equals(one.name()))
                        .findFirst())
                .or(() -> done.swings().stream()
                        .flatMap(swing ->
                                numbers.stream().filter(one -> one.name().equals(swing.term())))
                        .findFirst())
                .orElse(null));
        seek.setEnabled(!numbers.isEmpty());
    }

    private void draw(Sensitivity done) {
        swings.removeAll();
        BarScale scale = BarScale.of(Stream.concat(
                Stream.of(done.total()),
                done.swings().stream().flatMap(swing -> Stream.of(swing.atLeast(), swing.atMost()))));
        done.swings().forEach(swing -> swings.add(line(swing, done.total(), scale)));
    }

    private ListItem line(Swing swing, BigDecimal total, BarScale scale) {
        Term of = Objects.requireNonNull(terms().get(swing.term()));
        Span name = new Span(new Span(label(of)));
        name.addClassName("name");
        Span ends = new Span(value(of, swing.least(), "−10%") + " – " + value(of, swing.most(), "+10%"));
        ends.addClassName("about");
        name.add(ends);
        Span track = scale.track(total, new Bar(total, swing.atLeast()), new Bar(total, swing.atMost()));
        Span amounts = new Span(
                amount(swing.atLeast().subtract(total)), amount(swing.atMost().subtract(total)));
        amounts.addClassName("amounts");
        return new ListItem(name, track, amounts);
    }

    private String value(Term of, @Nullable BigDecimal value, String otherwise) {
        return value == null
                ? otherwise
                : new TermWords(getLocale(), results().question().alternative()).value(of, value);
    }

    private Span amount(BigDecimal difference) {
        Span amount = new Span(formats.wholeMoneyDifference(difference));
        amount.addClassName(Tone.ofDifference(difference).className());
        return amount;
    }

    private void seek() {
        Term chosen = term.getValue();
        Optional<BigDecimal> cost = formats.parse(wanted.getValue()).filter(amount -> amount.signum() > 0);
        wanted.setInvalid(cost.isEmpty());
        wanted.setErrorMessage(getTranslation("term.no-number"));
        if (chosen != null && cost.isPresent()) {
            work(
                    (results, progress) -> investigations.search(results, chosen.name(), cost.get(), progress),
                    answer -> say(chosen, cost.get(), answer));
        }
    }

    private void say(Term of, BigDecimal cost, TermSearch answer) {
        Question question = results().question();
        String value = new TermWords(getLocale(), question.alternative()).value(of, answer.value());
        found.removeAll();
        found.add(new Paragraph(getTranslation(
                answer.met() ? "sensitivity.found" : "sensitivity.nearest",
                label(of),
                value,
                formats.money(answer.total(), currency),
                formats.percent(answer.total().subtract(cost).divide(cost, 4, RoundingMode.HALF_UP)))));
        Button use =
                new Button(getTranslation("sensitivity.take", value), event -> take.accept(of.name(), answer.value()));
        use.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.SMALL);
        found.add(use);
    }
}
