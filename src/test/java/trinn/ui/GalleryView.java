package trinn.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import trinn.format.Formats;

/** All shared components at once, to be looked at and tried. */
@Route(value = "gallery", layout = MainLayout.class)
@PermitAll
public final class GalleryView extends Div implements WithContext {

    private static final Currency NOK = Currency.getInstance("NOK");
    private static final BigDecimal BASELINE = new BigDecimal("12345678.00");

    private final Formats formats = Formats.of(getLocale());
    private final Span heard = new Span();
    private final Span edited = new Span();
    private final Figure alternative = new Figure(getTranslation("tone.alternative") + ", NOK");
    private final Figure difference = new Figure(getTranslation("tone.difference") + ", NOK");
    private final RuleEditor editor = new RuleEditor("Rules of the scheme");

    /** Everything on one page. */
    public GalleryView() {
        addClassName("gallery");
        getStyle().set("padding", "1rem").set("display", "grid").set("gap", "1.5rem");
        getStyle().set("grid-template-columns", "repeat(auto-fit, minmax(min(22rem, 100%), 1fr))");
        heard.setId("heard");
        edited.setId("edited");
        H1 title = new H1("Gallery");
        wide(title);
        Component figures = figures();
        wide(figures);
        Component grid = grid();
        wide(grid);
        Component chart = chart();
        Component rules = rules();
        add(title, figures, terms(), chart, rules, grid, away(chart, rules));
    }

    @Override
    public Component context() {
        Select<String> data = new Select<>();
        data.setItems("Kitchen shop 2011", "Web shop 2012");
        data.setValue("Kitchen shop 2011");
        data.setAriaLabel("Data set");
        Span period = new Span(formats.period(LocalDate.of(2011, 5, 31), LocalDate.of(2011, 8, 31)));
        return new Div(data, new Span(" "), period);
    }

    private Component away(Component... components) {
        NativeButton away = new NativeButton("Take away, put back", event -> {
            for (Component component : components) {
                if (component.isAttached()) {
                    remove(component);
                } else {
                    add(component);
                }
            }
        });
        away.setId("away");
        return away;
    }

    private Component figures() {
        Figure baseline = new Figure(getTranslation("tone.baseline") + ", NOK");
        baseline.show(Tone.BASELINE, formats.wholeMoney(BASELINE), "128 sellers");
        baseline.leadsTo("Show the sellers", () -> heard.setText("sellers"));
        Div row = new Div(baseline, alternative, difference);
        row.addClassName("trinn-figures");
        show(new BigDecimal("0.1"));
        return row;
    }

    private void show(BigDecimal rate) {
        BigDecimal total = BASELINE.multiply(rate.add(new BigDecimal("0.95")));
        BigDecimal change = total.subtract(BASELINE);
        alternative.show(Tone.ALTERNATIVE, formats.wholeMoney(total), formats.percent(rate));
        difference.show(Tone.ofDifference(change), formats.wholeMoneyDifference(change), "");
    }

    private Component terms() {
        TermSlider rate = new TermSlider(
                "Commission on what is sold above the plan",
                Scale.of("0", "0.3", "0.005"),
                Unit.PERCENT,
                new BigDecimal("0.1"));
        rate.setId("rate");
        rate.addValueChangeListener(event -> {
            heard.setText(event.getValue().toPlainString());
            show(event.getValue());
        });
        TermSlider bonus = new TermSlider(
                "Bonus for new customers",
                Scale.of("0", "10000", "250").accepting(BigDecimal.ZERO, null),
                Unit.of(NOK),
                new BigDecimal("2000"));
        bonus.setId("bonus");
        bonus.setValue(new BigDecimal("12500.50"));
        TermSlider plan =
                new TermSlider("Blenders planned", Scale.of("0", "40", "1"), Unit.of("units"), new BigDecimal("5"));
        plan.setReadOnly(true);
        Results results = new Results(new Span("Old results, dimmed while new ones are computed"));
        results.setComputing(true);
        return new Div(rate, bonus, plan, heard, results);
    }

    private Component chart() {
        Chart chart = new Chart("Sellers by attainment, number of sellers");
        chart.setOption(GalleryChart.option(getLocale()));
        chart.addItemClickListener(
                event -> heard.setText(event.seriesName() + "/" + event.dataIndex() + "/" + event.id()));
        return chart;
    }

    private Component rules() {
        editor.setValue("""
                package unit_extra
                dialect "mvel"
                import trinn.facts.*
                global Terms terms
                global Pay pay

                // Every blender above the plan pays a share of its value.
                rule "Blenders above the plan"
                  @Component("blender extra")
                when
                  Product( code == "blender", $sold : quantity > terms.blenderPlan, $value : unitValue )
                then
                  pay.award( ($sold - terms.blenderPlan) * $value * 0.03 );
                end
                """);
        editor.setMarks(List.of(
                new RuleEditor.Mark(13, 53, "0.03 is a binary fraction. Write 0.03B, or make it a <term>.", true)));
        editor.addValueChangeListener(event -> edited.setText(event.getValue()));
        editor.goTo(8, 1);
        edited.getStyle().set("display", "none");
        NativeButton go = new NativeButton("Show the mistake", event -> editor.goTo(13, 53));
        go.setId("go");
        return new Div(editor, go, edited);
    }

    private Component grid() {
        record Row(String name, String now, String then, BigDecimal change) {}
        Grid<Row> grid = new Grid<>();
        grid.addColumn(Row::name).setHeader("Seller").setAutoWidth(true);
        grid.addColumn(Row::now)
                .setHeader("Baseline, NOK")
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        grid.addColumn(Row::then)
                .setHeader("Alternative, NOK")
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        grid.addComponentColumn(row -> {
                    Span change = new Span(formats.moneyDifference(row.change(), NOK));
                    change.addClassNames(
                            "number", Tone.ofDifference(row.change()).className());
                    return change;
                })
                .setHeader("Difference")
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        grid.setItems(
                new Row("Åse Ødegård", money("12345.00"), money("13000.50"), new BigDecimal("655.50")),
                new Row("<b>Jens</b>", money("8111.11"), money("7000.00"), new BigDecimal("-1111.11")),
                new Row("Kjell", money("1000.00"), money("1000.00"), BigDecimal.ZERO));
        grid.setAllRowsVisible(true);
        return grid;
    }

    private String money(String amount) {
        return formats.money(new BigDecimal(amount), NOK);
    }

    private static void wide(Component component) {
        component.getStyle().set("grid-column", "1 / -1").set("margin", "0");
    }
}
