package trinn.paper;

import java.util.List;

/**
 * A curve as upright bars made of table cells with colours. Programs for e-mail hold back pictures until their reader asks for them, most
 * take out SVG, and some heed neither heights of blocks nor positions; heights and colours of cells all of them show.
 */
final class Bars {

    /** So many bars show jumps, and are still wide enough on a phone. */
    private static final int MANY = 40;

    /** Of the picture, in pixels. */
    private static final int HEIGHT = 120;

    private final Curve curve;
    private final double foot;
    private final double top;

    private Bars(Curve curve) {
        this.curve = curve;
        this.foot = curve.marksUp().getFirst().at();
        this.top = curve.marksUp().getLast().at();
    }

    /** Adds it to an element. */
    static void write(Curve curve, Markup into) {
        Bars bars = new Bars(curve);
        List<Curve.Mark> up = curve.marksUp();
        Markup all = into.add("div", "curve").set("role", "img").set("aria-label", curve.alt());
        all.add("div", "axis")
                .text("%s: %s – %s"
                        .formatted(
                                curve.up(), up.getFirst().text(), up.getLast().text()));
        Markup row = all.add("table", "bars").set("role", "presentation").add("tr");
        for (int i = 0; i < MANY; i++) {
            bars.bar(bars.at((i + 0.5) / MANY), row.add("td", "column"));
        }
        bars.ends(all.add("table", "ends").set("role", "presentation").add("tr"));
        all.add("div", "axis-name").text(curve.across());
    }

    /** What the curve comes to at a part of the way from its left end to its right end. */
    private double at(double part) {
        List<Curve.Mark> across = curve.marksAcross();
        double x = across.getFirst().at()
                + part * (across.getLast().at() - across.getFirst().at());
        Curve.Point left = curve.line().getFirst();
        for (Curve.Point right : curve.line()) {
            if (right.across() >= x) {
                double width = right.across() - left.across();
                return width == 0 ? right.up() : left.up() + (right.up() - left.up()) * (x - left.across()) / width;
            }
            left = right;
        }
        return left.up();
    }

    /** From nothing to the value, upwards or downwards, with what is free above and below. */
    private void bar(double value, Markup cell) {
        int above = pixels(top - Math.max(value, 0));
        int below = pixels(Math.min(value, 0) - foot);
        Markup column = cell.add("table", "stack").set("role", "presentation");
        part(above, "free", column);
        part(HEIGHT - above - below, "bar", column);
        part(below, "free", column);
    }

    private int pixels(double amount) {
        return (int) Math.round(amount / (top - foot) * HEIGHT);
    }

    private static void part(int height, String style, Markup column) {
        if (height > 0) {
            column.add("tr").add("td", style).set("height", Integer.toString(height));
        }
    }

    private void ends(Markup row) {
        List<Curve.Mark> across = curve.marksAcross();
        row.add("td", "first-end").text(across.getFirst().text());
        row.add("td", "last-end").text(across.getLast().text());
    }
}
