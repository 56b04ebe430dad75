package trinn.forecast.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import trinn.facts.Kind;
import trinn.facts.Period;
import trinn.forecast.Outlook;
import trinn.forecast.Range;
import trinn.forecast.store.SellerPage;
import trinn.ui.Figure;
import trinn.ui.Tone;

/** Where the period is headed, with a range and how it was found. */
final class OutlookPart extends Section {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * @param day the last day that is shown; null for all that is known
     * @param choose hears another day; null where no earlier day can be shown
     */
    OutlookPart(
            SellerPage page, PageWords words, @Nullable LocalDate day, @Nullable Consumer<@Nullable LocalDate> choose) {
        addClassName("outlook");
        add(new H2(getTranslation("my-pay.headed")));
        switch (page.outlook()) {
            case Outlook.Final() -> add(says("my-pay.final"));
            case Outlook.TooLittle(int periods, int needed) -> add(says("my-pay.too-little", periods, needed));
            case Outlook.NotForeseen() -> add(says("my-pay.not-foreseen"));
            case Outlook.Expected expected -> expected(expected, page, words);
        }
        if (choose != null) {
            add(days(page.facts().period(), day, choose));
        }
    }

    private Paragraph says(String key, Object... values) {
        Paragraph says = new Paragraph(getTranslation(key, values));
        says.addClassName("quiet");
        return says;
    }

    private void expected(Outlook.Expected expected, SellerPage page, PageWords words) {
        Range pay = expected.pay();
        Figure figure =
                new Figure(getTranslation("my-pay.expected", words.currency().getCurrencyCode()));
        figure.show(
                Tone.PLAIN,
                words.formats().wholeMoney(pay.middle()),
                getTranslation(
                        "my-pay.range",
                        words.formats().wholeMoney(pay.low()),
                        words.formats().wholeMoney(pay.high())));
        add(figure, band(pay, page.now().payout().total()));
        for (Outlook.Value value : expected.kpis()) {
            boolean isShown =
                    page.measures().stream().anyMatch(kpi -> kpi.code().equals(value.code()));
            if (isShown) {
                add(value(value, words));
            }
        }
        add(says("my-pay.method", expected.done(), expected.done() + expected.left(), expected.periods()));
    }

    private Div value(Outlook.Value value, PageWords words) {
        Kind kind = words.kind(value.code());
        Span name = new Span(words.name(value.code()));
        name.addClassName("name");
        Span number = new Span(getTranslation(
                "my-pay.kpi-range",
                words.value(value.range().middle(), kind),
                words.value(value.range().low(), kind),
                words.value(value.range().high(), kind)));
        number.addClassName("number");
        Div row = new Div(name, number);
        row.addClassName("row");
        return row;
    }

    /** The range as a band, with the middle and what is there already; the figure above says the same in words. */
    private static Div band(Range pay, BigDecimal now) {
        Div band = new Div();
        band.addClassName("band");
        band.getElement().setAttribute("aria-hidden", "true");
        BigDecimal most = pay.high().max(now);
        if (most.signum() > 0) {
            Span range = new Span();
            range.addClassName("range");
            range.getStyle()
                    .set("left", share(pay.low(), most))
                    .setWidth("calc(%s - %s)".formatted(share(pay.high(), most), share(pay.low(), most)));
            Span middle = new Span();
            middle.addClassName("middle");
            middle.getStyle().set("left", share(pay.middle(), most));
            Span there = new Span();
            there.addClassName("there");
            there.getStyle().setWidth(share(now, most));
            band.add(there, range, middle);
        }
        return band;
    }

    private static String share(BigDecimal of, BigDecimal most) {
        return of.max(BigDecimal.ZERO)
                        .multiply(HUNDRED)
                        .divide(most, MathContext.DECIMAL32)
                        .setScale(1, RoundingMode.HALF_UP)
                        .toPlainString()
                + "%";
    }

    /** The page as it was at the end of an earlier day. */
    private Div days(Period period, @Nullable LocalDate day, Consumer<@Nullable LocalDate> choose) {
        Input input = new Input();
        input.setType("date");
        input.setId("my-pay-day");
        input.getElement()
                .setAttribute("min", period.from().toString())
                .setAttribute("max", period.to().minusDays(1).toString());
        input.setValue(day == null ? "" : day.toString());
        input.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                choose.accept(day(event.getValue(), period));
            }
        });
        NativeLabel label = new NativeLabel(getTranslation("my-pay.as-on"));
        label.setFor(input);
        Div days = new Div(label, input);
        days.addClassName("days");
        return days;
    }

    /** A day within a period as an address or a field writes it; null where it is none. */
    static @Nullable LocalDate day(String text, @Nullable Period period) {
        try {
            LocalDate day = text.isBlank() ? null : LocalDate.parse(text);
            return day == null || period != null && !period.contains(day) ? null : day;
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
