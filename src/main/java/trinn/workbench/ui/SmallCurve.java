package trinn.workbench.ui;

import com.vaadin.flow.component.html.Div;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import trinn.simulation.PayCurve;
import trinn.simulation.PayCurve.Point;

/** A pay curve as a small line without axes: its shape is what is looked at. */
final class SmallCurve extends Div {

    private static final double WIDTH = 96;
    private static final double HEIGHT = 32;
    private static final String DRAW = """
            const of = name => document.createElementNS('http://www.w3.org/2000/svg', name);
            const picture = of('svg');
            picture.setAttribute('viewBox', '-1 -2 98 36');
            const line = of('polyline');
            line.setAttribute('points', $0);
            picture.append(line);
            this.replaceChildren(picture);
            """;

    SmallCurve(PayCurve curve, String said) {
        addClassName("small-curve");
        getElement().setAttribute("role", "img").setAttribute("aria-label", said);
        getElement().executeJs(DRAW, points(curve.points()));
    }

    private static String points(List<Point> points) {
        double left = points.getFirst().at().doubleValue();
        double wide = points.getLast().at().doubleValue() - left;
        BigDecimal least = points.stream().map(Point::pay).reduce(BigDecimal.ZERO, BigDecimal::min);
        BigDecimal most = points.stream().map(Point::pay).reduce(BigDecimal.ZERO, BigDecimal::max);
        double high = Math.max(1, most.subtract(least).doubleValue());
        return points.stream()
                .map(point -> String.format(
                        Locale.ROOT,
                        "%.1f,%.1f",
                        (point.at().doubleValue() - left) / wide * WIDTH,
                        HEIGHT - point.pay().subtract(least).doubleValue() / high * HEIGHT))
                .collect(Collectors.joining(" "));
    }
}
