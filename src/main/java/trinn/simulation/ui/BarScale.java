package trinn.simulation.ui;

import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import trinn.simulation.Drawn;
import trinn.ui.Tone;

/**
 * What bars of amounts one below the other have in common: from which amount to which they reach.
 *
 * @param least at their start
 * @param most at their end
 */
record BarScale(BigDecimal least, BigDecimal most) {

    /**
     * A bar, in the colour of the difference that it shows.
     *
     * @param from where it begins
     * @param to where it ends
     */
    record Bar(BigDecimal from, BigDecimal to) {

        BigDecimal difference() {
            return to.subtract(from);
        }
    }

    /** Room for all of these, at least one. */
    static BarScale of(Stream<BigDecimal> amounts) {
        List<BigDecimal> all = amounts.toList();
        return new BarScale(Collections.min(all), Collections.max(all));
    }

    /** Bars in one line, with a mark at an amount. */
    Span track(BigDecimal mark, Bar... bars) {
        Span track = new Span();
        track.addClassName("track");
        track.getElement().setAttribute("aria-hidden", "true");
        for (Bar bar : bars) {
            Span fill = new Span();
            fill.addClassNames("fill", Tone.ofDifference(bar.difference()).className());
            fill.getStyle()
                    .set("inset-inline-start", place(bar.from().min(bar.to())))
                    .set("width", share(bar.difference().abs()));
            track.add(fill);
        }
        Span line = new Span();
        line.addClassName("zero");
        line.getStyle().set("inset-inline-start", place(mark));
        track.add(line);
        return track;
    }

    /** A bar from nothing to an amount, with whiskers to what else it might be, and a mark at another amount. */
    Span whiskers(Tone tone, BigDecimal mark, Drawn drawn) {
        Span track = track(mark);
        Span fill = new Span();
        fill.addClassNames("fill", tone.className());
        fill.getStyle().set("inset-inline-start", place(BigDecimal.ZERO)).set("width", share(drawn.amount()));
        Span whiskers = new Span();
        whiskers.addClassName("whiskers");
        whiskers.getStyle()
                .set("inset-inline-start", place(drawn.low()))
                .set("width", share(drawn.high().subtract(drawn.low())));
        track.addComponentAsFirst(fill);
        track.add(whiskers);
        return track;
    }

    private String place(BigDecimal amount) {
        return share(amount.subtract(least));
    }

    private String share(BigDecimal length) {
        BigDecimal all = most.subtract(least);
        double percent = all.signum() == 0
                ? 0
                : length.divide(all, MathContext.DECIMAL64).doubleValue() * 100;
        return String.format(Locale.ROOT, "%.2f%%", percent);
    }
}
