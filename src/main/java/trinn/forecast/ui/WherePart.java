package trinn.forecast.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.math.RoundingMode;
import trinn.facts.Kind;
import trinn.facts.Kpi;
import trinn.forecast.Outlook;
import trinn.forecast.store.SellerPage;
import trinn.ui.Figure;
import trinn.ui.Tone;

/** What is there so far: the pay, the quota, and each measure that the scheme asks for beside its target. */
final class WherePart extends Section {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    WherePart(SellerPage page, PageWords words) {
        addClassName("where");
        add(new H2(getTranslation("my-pay.where")));
        boolean complete = page.outlook() instanceof Outlook.Final;
        Figure pay = new Figure(getTranslation(
                complete ? "statement.total" : "my-pay.so-far", words.currency().getCurrencyCode()));
        pay.show(
                Tone.PLAIN,
                words.formats().money(page.now().payout().total(), words.currency()),
                complete
                        ? ""
                        : getTranslation(
                                "my-pay.known-until",
                                words.formats().date(page.until().minusDays(1))));
        Div figures = new Div(pay);
        figures.addClassName("figures");
        BigDecimal attainment = page.periods().getLast().attainment();
        if (attainment != null) {
            Figure reached = new Figure(getTranslation("grid.attainment"));
            reached.show(Tone.PLAIN, words.formats().percent(attainment));
            figures.add(reached);
        }
        add(figures);
        page.measures().forEach(kpi -> add(measure(kpi, page, words)));
    }

    private Div measure(Kpi kpi, SellerPage page, PageWords words) {
        Kind kind = words.kind(kpi.code());
        boolean less = page.catalogue().isLess(kpi.code());
        BigDecimal target = kpi.target();
        Span name = new Span(words.name(kpi));
        name.addClassName("name");
        String value = words.value(kpi.actual(), kind);
        Span number = new Span(
                target == null
                        ? value
                        : getTranslation(less ? "my-pay.of-most" : "my-pay.of", value, words.value(target, kind)));
        number.addClassName("number");
        Div row = new Div(name, number);
        row.addClassName("row");
        Div measure = new Div(row);
        measure.addClassName("measure");
        BigDecimal attainment = kpi.attainment();
        if (attainment != null && !less) {
            Span fill = new Span();
            BigDecimal width =
                    attainment.max(BigDecimal.ZERO).min(BigDecimal.ONE).multiply(HUNDRED);
            fill.getStyle().setWidth(width.setScale(1, RoundingMode.HALF_UP).toPlainString() + "%");
            Div bar = new Div(fill);
            bar.addClassName("bar");
            bar.setClassName("reached", attainment.compareTo(BigDecimal.ONE) >= 0);
            bar.getElement().setAttribute("aria-hidden", "true");
            Span share = new Span(words.formats().percent(attainment));
            share.addClassNames("share", "quiet");
            Div barred = new Div(bar, share);
            barred.addClassName("barred");
            measure.add(barred);
        }
        return measure;
    }
}
