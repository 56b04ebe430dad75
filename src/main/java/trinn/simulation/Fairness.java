package trinn.simulation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import trinn.population.Person;
import trinn.simulation.Figures.Both;

/**
 * How the pay of women and men compares under both sides: what Article 9 of Directive (EU) 2023/970 asks of employers. No figure is of fewer women
 * or men than {@code least}; those of whom the data does not say which they are have no part in it.
 *
 * @param women how many they are
 * @param men how many they are
 * @param figures by figure; what cannot be told is left out
 * @param bands how many of each quarter of all workers by pay, the lowest first, are women, 1 = 100 %
 * @param categories by name, with those that are too small
 */
public record Fairness(int women, int men, Map<GapFigure, Both> figures, List<Both> bands, List<Category> categories) {

    /** No group may be smaller. */
    public static final int LEAST = 5;

    private static final int BANDS = 4;
    private static final int APART_DIGITS = 4;

    /** From this gap of a category on, Article 10 asks for a joint pay assessment. */
    private static final BigDecimal MUCH = new BigDecimal("0.05");

    /**
     * The gaps of a category of workers; null where it has too few women or men, or pays none.
     *
     * @param name what its workers have in common
     * @param basic the gap of basic pay
     * @param variable the gap of variable pay
     * @param total the gap of both together
     */
    public record Category(
            String name,
            @Nullable Both basic,
            @Nullable Both variable,
            @Nullable Both total) {}

    /** Copies the collections. */
    public Fairness {
        figures = Collections.unmodifiableMap(new EnumMap<>(figures));
        bands = List.copyOf(bands);
        categories = List.copyOf(categories);
    }

    /** Whether a gap is so large that Article 10 asks for a joint pay assessment: 5 % or more, either way. */
    public static boolean isMuch(BigDecimal gap) {
        return gap.abs().compareTo(MUCH) >= 0;
    }

    /**
     * Compares them.
     *
     * @param people of whom the data says more, by id
     * @param whole whether pay is by full-time days, as that of hours is; otherwise as it is paid
     * @param category the category of workers of somebody, as of her last period
     * @param least of fewer women or men nothing is told
     * @throws IllegalArgumentException where that is less than {@link #LEAST}
     */
    public static Fairness of(
            Comparison comparison,
            Map<String, Person> people,
            boolean whole,
            Function<ComparisonRow, String> category,
            int least) {
        if (least < LEAST) {
            throw new IllegalArgumentException("No group may be smaller than %d.".formatted(LEAST));
        }
        return of(workers(comparison, people, whole, category), least);
    }

    /**
     * How far the variable pay of women and men is apart under the alternative, whichever way: the size of {@link GapFigure#VARIABLE} by full-time
     * days, to a hundredth of a per cent. Where men are paid none it is 1.
     *
     * @throws IllegalArgumentException where there are fewer women or men than {@code least}
     */
    public static BigDecimal apart(Comparison comparison, Map<String, Person> people, int least) {
        List<Worker> workers = workers(comparison, people, true, row -> "");
        if (isFew(workers, least)) {
            throw new IllegalArgumentException("Of fewer than %d women or men no gap is told.".formatted(least));
        }
        BigDecimal gap = gap(workers, worker -> worker.alternative().variable(), Fairness::mean);
        return gap == null ? BigDecimal.ONE : gap.abs().setScale(APART_DIGITS, RoundingMode.HALF_EVEN);
    }

    /** Whether there are women and men enough for figures to be told. */
    public static boolean isTold(Comparison comparison, Map<String, Person> people, int least) {
        return !isFew(workers(comparison, people, true, row -> ""), least);
    }

    private static boolean isFew(List<Worker> workers, int least) {
        int women = count(workers, Worker::woman);
        return women < least || workers.size() - women < least;
    }

    private static List<Worker> workers(
            Comparison comparison,
            Map<String, Person> people,
            boolean whole,
            Function<ComparisonRow, String> category) {
        List<Worker> workers = new ArrayList<>();
        for (SellerComparison seller : comparison.sellers()) {
            Person person = people.getOrDefault(seller.seller().id(), Person.UNKNOWN);
            if (person.gender() == Person.Gender.WOMAN || person.gender() == Person.Gender.MAN) {
                workers.add(
                        Worker.of(seller, person, category.apply(seller.rows().getLast()), whole));
            }
        }
        return workers;
    }

    static Fairness of(List<Worker> workers, int least) {
        int women = count(workers, Worker::woman);
        int men = workers.size() - women;
        if (isFew(workers, least)) {
            return new Fairness(women, men, new EnumMap<>(GapFigure.class), List.of(), List.of());
        }
        Map<GapFigure, @Nullable Both> figures = new EnumMap<>(GapFigure.class);
        figures.put(GapFigure.TOTAL, gap(workers, Worker.Pay::total));
        figures.put(GapFigure.VARIABLE, gap(workers, Worker.Pay::variable));
        figures.put(GapFigure.MEDIAN_TOTAL, middle(workers, Worker.Pay::total));
        figures.put(GapFigure.MEDIAN_VARIABLE, middle(workers, Worker.Pay::variable));
        figures.put(GapFigure.EXPLAINED_TOTAL, both(side -> ExplainedGap.of(workers, side.andThen(Worker.Pay::total))));
        figures.put(
                GapFigure.EXPLAINED_VARIABLE,
                both(side -> ExplainedGap.of(workers, side.andThen(Worker.Pay::variable))));
        figures.put(GapFigure.WOMEN_RECEIVING, receiving(workers, Worker::woman));
        figures.put(GapFigure.MEN_RECEIVING, receiving(workers, worker -> !worker.woman()));
        figures.values().removeIf(Objects::isNull);
        return new Fairness(women, men, figures, bands(workers), categories(workers, least));
    }

    private static int count(List<Worker> workers, Predicate<Worker> which) {
        return Math.toIntExact(workers.stream().filter(which).count());
    }

    /** The same of both sides; null where one of them has none. */
    private static @Nullable Both both(Function<Function<Worker, Worker.Pay>, @Nullable BigDecimal> of) {
        BigDecimal before = of.apply(Worker::baseline);
        BigDecimal after = of.apply(Worker::alternative);
        return before == null || after == null ? null : new Both(before, after);
    }

    private static @Nullable Both gap(List<Worker> workers, Function<Worker.Pay, BigDecimal> pay) {
        return both(side -> gap(workers, side.andThen(pay), Fairness::mean));
    }

    private static @Nullable Both middle(List<Worker> workers, Function<Worker.Pay, BigDecimal> pay) {
        return both(side -> gap(workers, side.andThen(pay), Fairness::median));
    }

    private static @Nullable BigDecimal gap(
            List<Worker> workers, Function<Worker, BigDecimal> pay, Function<List<BigDecimal>, BigDecimal> middle) {
        BigDecimal women =
                middle.apply(workers.stream().filter(Worker::woman).map(pay).toList());
        BigDecimal men = middle.apply(
                workers.stream().filter(worker -> !worker.woman()).map(pay).toList());
        return men.signum() <= 0 ? null : men.subtract(women).divide(men, MathContext.DECIMAL128);
    }

    static BigDecimal mean(List<BigDecimal> amounts) {
        return amounts.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(amounts.size()), MathContext.DECIMAL128);
    }

    private static BigDecimal median(List<BigDecimal> amounts) {
        return Quantile.of(amounts.stream().sorted().toList(), Quantile.MEDIAN);
    }

    private static Both receiving(List<Worker> workers, Predicate<Worker> which) {
        List<Worker> some = workers.stream().filter(which).toList();
        return new Both(paid(some, Worker::baseline), paid(some, Worker::alternative));
    }

    private static BigDecimal paid(List<Worker> workers, Function<Worker, Worker.Pay> side) {
        int paid = count(workers, worker -> side.apply(worker).variable().signum() > 0);
        return BigDecimal.valueOf(paid).divide(BigDecimal.valueOf(workers.size()), MathContext.DECIMAL128);
    }

    private static List<Both> bands(List<Worker> workers) {
        List<BigDecimal> before = bands(workers, Worker::baseline);
        List<BigDecimal> after = bands(workers, Worker::alternative);
        List<Both> bands = new ArrayList<>();
        for (int band = 0; band < BANDS && workers.size() >= BANDS; band++) {
            bands.add(new Both(before.get(band), after.get(band)));
        }
        return bands;
    }

    /** Quarters as equal as whole workers allow; those of the same pay share the places that they take. */
    private static List<BigDecimal> bands(List<Worker> workers, Function<Worker, Worker.Pay> side) {
        Map<BigDecimal, List<Worker>> byPay = new TreeMap<>();
        workers.forEach(worker -> byPay.computeIfAbsent(side.apply(worker).total(), pay -> new ArrayList<>())
                .add(worker));
        List<BigDecimal> places = new ArrayList<>();
        byPay.values().forEach(same -> {
            BigDecimal share = BigDecimal.valueOf(count(same, Worker::woman))
                    .divide(BigDecimal.valueOf(same.size()), MathContext.DECIMAL128);
            places.addAll(Collections.nCopies(same.size(), share));
        });
        List<BigDecimal> bands = new ArrayList<>();
        for (int band = 0; band < BANDS; band++) {
            bands.add(mean(places.subList(border(band, places.size()), border(band + 1, places.size()))));
        }
        return bands;
    }

    private static int border(int band, int workers) {
        return BigDecimal.valueOf((long) band * workers)
                .divide(BigDecimal.valueOf(BANDS), 0, RoundingMode.HALF_UP)
                .intValue();
    }

    private static List<Category> categories(List<Worker> workers, int least) {
        Map<String, List<Worker>> byName = new TreeMap<>();
        workers.forEach(worker -> byName.computeIfAbsent(worker.category(), name -> new ArrayList<>())
                .add(worker));
        List<Category> categories = new ArrayList<>();
        byName.forEach((name, some) -> {
            int women = count(some, Worker::woman);
            boolean few = women < least || some.size() - women < least;
            categories.add(
                    few
                            ? new Category(name, null, null, null)
                            : new Category(
                                    name,
                                    gap(some, Worker.Pay::basic),
                                    gap(some, Worker.Pay::variable),
                                    gap(some, Worker.Pay::total)));
        });
        return categories;
    }
}
