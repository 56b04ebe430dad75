package trinn.simulation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import trinn.format.Formats;
import trinn.scheme.Term;
import trinn.scheme.Terms;
import trinn.simulation.Aim;
import trinn.simulation.Sensitivity.Swing;
import trinn.simulation.TermsSearch;
import trinn.simulation.TermsSearch.Wish;
import trinn.simulation.store.Investigations;

/** Values of several terms with which the alternative costs what it should, and what it costs with all values of two. */
final class FindPane extends WorkPane {

    private static final long SEED = 1;
    private static final int PROPOSED = 2;
    private static final int MOVING = 3;

    private final Formats formats = Formats.of(getLocale());
    private final Investigations investigations;
    private final CheckboxGroup<String> terms = new CheckboxGroup<>();
    private final TextField wanted = new TextField();
    private final Select<Aim> aim = new Select<>();
    private final Select<String> across = new Select<>();
    private final Select<String> down = new Select<>();
    private final FoundTerms found;
    private final HeatTable map;
    private @Nullable String scheme;

    /** Whether what comes next comes of what was taken here, which stays to be chosen from. */
    private boolean taken;

    /** @param take gives a term another value */
    FindPane(Currency currency, Investigations investigations, BiConsumer<String, BigDecimal> take) {
        super("find.how");
        this.investigations = investigations;
        Consumer<Map<String, BigDecimal>> takeAll = values -> {
            taken = true;
            values.forEach(take);
        };
        found = new FoundTerms(currency, takeAll);
        map = new HeatTable(takeAll);
        addClassName("find-pane");
        terms.setLabel(getTranslation("find.terms", TermsSearch.MOST_TERMS));
        wanted.setLabel(getTranslation("sensitivity.wanted", currency.getCurrencyCode()));
        aim.setLabel(getTranslation("find.aim"));
        aim.setItemLabelGenerator(one -> getTranslation("find.aim." + one.name()));
        across.setLabel(getTranslation("find.across"));
        down.setLabel(getTranslation("find.down"));
        Button seek = new Button(getTranslation("find.seek"), event -> seek());
        seek.addThemeVariants(ButtonVariant.PRIMARY);
        Button draw = new Button(getTranslation("find.draw"), event -> draw());
        Div wish = new Div(aim, wanted, seek);
        Div axes = new Div(across, down, draw);
        List.of(wish, axes).forEach(form -> form.addClassName("seek"));
        Button moving = new Button(getTranslation("find.moving"), event -> proposeMoving());
        moving.addThemeVariants(ButtonVariant.SMALL);
        content.add(terms, new Div(moving), wish, found, new H2(getTranslation("find.map")), axes, map);
    }

    @Override
    void begin() {
        List<String> names = movable();
        if (!taken) {
            found.removeAll();
            map.removeAll();
        }
        taken = false;
        if (names.isEmpty()) {
            say(getTranslation("sensitivity.none"));
            return;
        }
        say("");
        content.setVisible(true);
        List<Aim> aims = investigations.aims(results());
        Aim chosen = aim.getValue();
        aim.setItems(aims);
        aim.setValue(aims.contains(chosen) ? chosen : aims.getFirst());
        String now = results().question().alternative().files().hash();
        if (!now.equals(scheme)) {
            scheme = now;
            propose(names);
        }
    }

    private void propose(List<String> names) {
        Terms all = results().question().terms();
        Set<String> proposed =
                new LinkedHashSet<>(results().question().alternative().terms().changedIn(all));
        proposed.retainAll(names);
        names.stream().limit(PROPOSED).filter(one -> proposed.size() < PROPOSED).forEach(proposed::add);
        terms.setHelperText(
                results().question().alternative().sums().isEmpty() ? null : getTranslation("sensitivity.sums"));
        terms.setItemLabelGenerator(this::label);
        terms.setItems(names);
        terms.setValue(new LinkedHashSet<>(
                proposed.stream().limit(TermsSearch.MOST_TERMS).toList()));
        wanted.setValue(formats.number(results().comparison().baseline().setScale(0, RoundingMode.HALF_UP)));
        for (Select<String> one : List.of(across, down)) {
            one.setItemLabelGenerator(this::label);
            one.setItems(names);
        }
        List<String> two = List.copyOf(proposed);
        across.setValue(two.getFirst());
        down.setValue(two.getLast());
    }

    /** Chooses the terms with which the cost moves most, the first two of them for the map. */
    private void proposeMoving() {
        work(investigations::sensitivity, moves -> {
            List<String> names = movable();
            List<String> most = moves.swings().stream()
                    .filter(swing -> swing.width().signum() > 0 && names.contains(swing.term()))
                    .map(Swing::term)
                    .limit(MOVING)
                    .toList();
            terms.setValue(new LinkedHashSet<>(most));
            if (most.size() > 1) {
                across.setValue(most.get(0));
                down.setValue(most.get(1));
            }
        });
    }

    private List<String> movable() {
        return results().question().terms().all().stream()
                .filter(TermsSearch::isMovable)
                .map(Term::name)
                .filter(results().question().alternative()::standsAlone)
                .toList();
    }

    private String label(String name) {
        Term term = results().question().terms().get(name);
        return term == null
                ? name
                : results().question().alternative().messages(getLocale()).label(term);
    }

    @Override
    String refusal() {
        content.setVisible(true);
        return getTranslation("find.refused", TermsSearch.MOST_TERMS);
    }

    private Optional<BigDecimal> cost() {
        Optional<BigDecimal> cost = formats.parse(wanted.getValue()).filter(amount -> amount.signum() > 0);
        wanted.setInvalid(cost.isEmpty());
        wanted.setErrorMessage(getTranslation("term.no-number"));
        return cost;
    }

    private void seek() {
        List<String> chosen =
                movable().stream().filter(terms.getValue()::contains).toList();
        boolean fits = !chosen.isEmpty() && chosen.size() <= TermsSearch.MOST_TERMS;
        terms.setInvalid(!fits);
        terms.setErrorMessage(getTranslation("find.refused", TermsSearch.MOST_TERMS));
        if (fits) {
            cost().map(amount -> new Wish(chosen, amount, aim.getValue(), SEED, TermsSearch.STEPS))
                    .ifPresent(wish -> work(
                            (results, progress) -> investigations.searchTerms(results, wish, progress),
                            answer -> found.show(answer, results().question())));
        }
    }

    private void draw() {
        boolean fits = !across.getValue().equals(down.getValue());
        down.setInvalid(!fits);
        down.setErrorMessage(getTranslation("find.two"));
        if (fits) {
            String columns = across.getValue();
            String rows = down.getValue();
            work(
                    (results, progress) -> investigations.heatMap(results, columns, rows, progress),
                    answer -> map.show(answer, results().question(), cost().orElse(BigDecimal.ZERO)));
        }
    }
}
