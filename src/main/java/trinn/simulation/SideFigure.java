package trinn.simulation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import trinn.facts.Kind;
import trinn.simulation.Figures.Both;

/** A figure by which alternatives, or data sets, are compared side by side. */
public enum SideFigure {
    /** As {@link Measure#TOTAL}. */
    TOTAL(Measure.TOTAL, Better.UNSAID),
    /** What the alternative costs more than the baseline. */
    DIFFERENCE(Kind.MONEY, SideFigure::difference),
    /** The same by what the baseline costs, 1 = 100 %. */
    RELATIVE(Kind.RATIO, SideFigure::relative),
    /** As {@link Measure#PER_HEAD}. */
    PER_HEAD(Measure.PER_HEAD, Better.UNSAID),
    /** As {@link Measure#SHARE_OF_SALES}. */
    SHARE_OF_SALES(Measure.SHARE_OF_SALES, Better.UNSAID),
    /** As {@link Measure#SHARE_OF_MARGIN}. */
    SHARE_OF_MARGIN(Measure.SHARE_OF_MARGIN, Better.UNSAID),
    /** As {@link Measure#FIXED_SHARE}. */
    FIXED_SHARE(Measure.FIXED_SHARE, Better.UNSAID),
    /** As {@link Measure#MEDIAN}. */
    MEDIAN(Measure.MEDIAN, Better.UNSAID),
    /** As {@link Measure#LOWEST_TENTH}. */
    LOWEST_TENTH(Measure.LOWEST_TENTH, Better.UNSAID),
    /** As {@link Measure#SPREAD}. */
    SPREAD(Measure.SPREAD, Better.UNSAID),
    /** As {@link Measure#PERFORMANCE}; pay that follows attainment more closely is better. */
    PERFORMANCE(Measure.PERFORMANCE, Better.MORE),
    /** How many sellers get more than from the baseline. */
    HIGHER(Kind.COUNT, figures -> count(any(figures).more())),
    /** How many get less. */
    LOWER(Kind.COUNT, figures -> count(any(figures).less())),
    /** How many get the same. */
    UNCHANGED(Kind.COUNT, figures -> count(any(figures).same())),
    /** How many lose more than {@link #LOSS} of what the baseline pays them; fewer are better. */
    LOSING(Kind.COUNT, SideFigure::losing, Better.LESS);

    /** The share of her pay that a seller loses who is counted as {@link #LOSING}, 1 = 100 %. */
    public static final BigDecimal LOSS = new BigDecimal("0.05");

    /** Whether one figure is better than another beyond doubt. */
    public enum Better {
        /** The higher it is. */
        MORE,
        /** The lower it is. */
        LESS,
        /** That depends on what is wanted. */
        UNSAID
    }

    private final Kind kind;
    private final Better better;
    private final @Nullable Measure measure;
    private final Function<Figures, @Nullable BigDecimal> of;

    SideFigure(Measure measure, Better better) {
        this.kind = measure.kind();
        this.better = better;
        this.measure = measure;
        this.of = figures -> alternative(figures, measure);
    }

    SideFigure(Kind kind, Function<Figures, @Nullable BigDecimal> of) {
        this(kind, of, Better.UNSAID);
    }

    SideFigure(Kind kind, Function<Figures, @Nullable BigDecimal> of, Better better) {
        this.kind = kind;
        this.better = better;
        this.measure = null;
        this.of = of;
    }

    /** What its number counts. */
    public Kind kind() {
        return kind;
    }

    /** The key of the text that names it; with {@code .about} of the one that explains it. */
    public String key() {
        return (isOfBoth() ? "side." : "figures.") + name();
    }

    /** Which of several is the best. */
    public Better better() {
        return better;
    }

    /** Whether it tells both sides apart, so that the baseline has none. */
    public boolean isOfBoth() {
        return measure == null;
    }

    /** Whether its number has a sign that says more or less. */
    public boolean isDifference() {
        return this == DIFFERENCE || this == RELATIVE;
    }

    /** What it is for the alternative; null where the data cannot tell. */
    public @Nullable BigDecimal of(Figures figures) {
        return of.apply(figures);
    }

    /** What it is for the baseline; null where the data cannot tell, or it has none. */
    public @Nullable BigDecimal ofBaseline(Figures figures) {
        Both both = measure == null ? null : figures.of().get(measure);
        return both == null ? null : both.baseline();
    }

    private static @Nullable BigDecimal alternative(Figures figures, Measure measure) {
        Both both = figures.of().get(measure);
        return both == null ? null : both.alternative();
    }

    private static @Nullable BigDecimal difference(Figures figures) {
        Both total = figures.of().get(Measure.TOTAL);
        return total == null ? null : total.difference();
    }

    private static @Nullable BigDecimal relative(Figures figures) {
        Both total = figures.of().get(Measure.TOTAL);
        return total == null || total.baseline().signum() <= 0
                ? null
                : total.difference().divide(total.baseline(), MathContext.DECIMAL128);
    }

    private static Movement any(Figures figures) {
        return figures.movements().getFirst();
    }

    private static @Nullable BigDecimal losing(Figures figures) {
        return figures.movements().stream()
                .filter(one -> one.than().compareTo(LOSS) == 0)
                .findFirst()
                .map(one -> count(one.less()))
                .orElse(null);
    }

    private static BigDecimal count(int number) {
        return BigDecimal.valueOf(number);
    }
}
