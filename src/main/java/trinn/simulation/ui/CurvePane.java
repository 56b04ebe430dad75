package trinn.simulation.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import trinn.facts.Kind;
import trinn.facts.Seller;
import trinn.format.Formats;
import trinn.simulation.CurveFault;
import trinn.simulation.CurveInput;
import trinn.simulation.CurveScan;
import trinn.simulation.InputCurve;
import trinn.simulation.Standing;
import trinn.simulation.store.Answer;
import trinn.simulation.store.Investigations;
import trinn.ui.Chart;

/** What both sides pay one seller as one thing grows, and where the pay of anybody misleads. */
final class CurvePane extends WorkPane {

    private final Currency currency;
    private final Investigations investigations;
    private final CurveChoice input = new CurveChoice(this, this::draw);
    private final ComboBox<Seller> payee = new ComboBox<>();
    private final Chart chart = new Chart("");
    private final Paragraph own = new Paragraph();
    private final UnorderedList faults = new UnorderedList();
    private final CurveFaultsPane everybody;
    private @Nullable Standing standing;
    private boolean filling;

    CurvePane(Currency currency, Investigations investigations) {
        super("curve.how");
        this.currency = currency;
        this.investigations = investigations;
        this.everybody = new CurveFaultsPane(currency, investigations, this::open);
        addClassName("curve-pane");
        payee.addThemeVariants(ComboBoxVariant.LUMO_SMALL);
        payee.setLabel(getTranslation("grid.seller"));
        payee.setPlaceholder(getTranslation("curve.typical"));
        payee.setClearButtonVisible(true);
        payee.setItemLabelGenerator(Seller::name);
        payee.addValueChangeListener(event -> draw());
        Div choice = new Div();
        choice.add(input.fields());
        choice.add(payee);
        choice.addClassName("choice");
        faults.addClassName("faults");
        content.add(choice, chart, own, faults);
        add(everybody);
    }

    @Override
    void show(Answer.Results results) {
        super.show(results);
        everybody.show(results);
    }

    @Override
    void begin() {
        work((results, progress) -> investigations.standing(results), this::done);
    }

    @Override
    String refusal() {
        return getTranslation("curve.none");
    }

    private CurveWords words() {
        return new CurveWords(this, getLocale(), results(), currency);
    }

    private void done(Standing done) {
        standing = done;
        if (done.inputs().isEmpty()) {
            say(getTranslation("curve.none"));
            return;
        }
        filling = true;
        CurveInput chosen = input.getValue();
        Seller seller = payee.getValue();
        CurveWords words = words();
        input.setItems(done.inputs(), words::name);
        input.setValue(
                chosen != null && done.inputs().contains(chosen)
                        ? chosen
                        : done.inputs().stream()
                                .filter(one -> List.of("revenue", "sales").contains(one.code()))
                                .findFirst()
                                .orElse(done.inputs().getFirst()));
        List<Seller> sellers = done.before().stream()
                .map(one -> one.facts().seller())
                .sorted(Comparator.comparing(Seller::name))
                .toList();
        payee.setItems(sellers);
        payee.setValue(sellers.stream()
                .filter(one -> seller != null && one.id().equals(seller.id()))
                .findFirst()
                .orElse(null));
        filling = false;
        draw();
    }

    private void open(CurveScan.Place place) {
        filling = true;
        input.setValue(place.input());
        payee.setValue(place.example());
        filling = false;
        draw();
        chart.getElement().executeJs("this.scrollIntoView({block: 'center'})");
    }

    private void draw() {
        Standing all = standing;
        CurveInput along = input.getValue();
        if (filling || all == null || along == null) {
            return;
        }
        Seller seller = payee.getValue() == null ? all.typical(along) : payee.getValue();
        List<@Nullable InputCurve> both =
                seller == null ? List.of() : investigations.curve(results(), seller.id(), along);
        own.setText("");
        faults.removeAll();
        InputCurve after = both.isEmpty() ? null : both.getLast();
        CurveWords words = words();
        chart.setVisible(seller != null && after != null);
        if (seller == null || after == null) {
            own.setText(getTranslation("curve.none"));
            return;
        }
        BigDecimal goal =
                along.goal(Objects.requireNonNull(all.of(true, seller.id())).facts());
        chart.setTitle(getTranslation(
                "curve.chart",
                seller.name(),
                Formats.of(getLocale()).period(all.period().from(), all.period().to()),
                words.name(along)));
        new CurveChart(chart, words, along, goal != null)
                .draw(
                        both.getFirst(),
                        after,
                        all.dots(along).stream()
                                .map(dot -> real(all, along, dot))
                                .toList());
        tell(seller, along, after, goal != null);
    }

    /** Says in sentences where she stands, and what misleads. */
    private void tell(Seller seller, CurveInput along, InputCurve curve, boolean target) {
        CurveWords words = words();
        own.setText(getTranslation(
                "curve.own",
                seller.name(),
                place(along, curve, target, curve.own().at()),
                words.money(curve.own().pay()),
                words.value(along, along.more()),
                words.money(curve.more(curve.own().at()))));
        curve.faults().forEach(fault -> faults.add(new ListItem(sentence(along, curve, target, fault))));
        if (curve.faults().isEmpty()) {
            faults.add(new ListItem(getTranslation("curve.clean")));
        }
        chart.setDescription(own.getText());
    }

    private static CurveChart.Real real(Standing all, CurveInput along, Standing.Dot dot) {
        return new CurveChart.Real(
                dot,
                along.goal(
                        Objects.requireNonNull(all.of(false, dot.seller().id())).facts()));
    }

    private String sentence(CurveInput along, InputCurve curve, boolean target, CurveFault fault) {
        BigDecimal from = fault.kind() == CurveFault.Kind.CLIFF
                ? fault.to().at()
                : fault.from().at();
        return getTranslation(
                "curve.says." + fault.kind().key(),
                place(along, curve, target, from),
                place(along, curve, target, fault.to().at()),
                words().money(fault.amount().abs()));
    }

    private String place(CurveInput along, InputCurve curve, boolean target, BigDecimal value) {
        String words = words().value(along, value);
        return target && along.kind() != Kind.RATIO
                ? "%s (%s)".formatted(words, words().percent(value.divide(curve.goal(), MathContext.DECIMAL64)))
                : words;
    }
}
