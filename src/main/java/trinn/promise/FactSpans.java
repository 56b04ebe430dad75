package trinn.promise;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import trinn.facts.Company;
import trinn.facts.Department;
import trinn.facts.Fact;
import trinn.facts.Kpi;
import trinn.facts.Level;
import trinn.facts.Product;
import trinn.facts.Tiers;
import trinn.facts.Tiers.Border;
import trinn.facts.Tiers.Tier;
import trinn.language.Vocabulary;
import trinn.scheme.InputNumber;

/** What the fields of facts may be, where one of their numbers may be anything. */
record FactSpans(Look look, Stretch stretch) {

    /**
     * A word of a list that has an order, such as a level, by its place in it.
     *
     * @param list whose word it is
     */
    record Word(Class<?> list, Span place) {}

    /** A field: a {@link Span} where it is a number, a {@link Word} of a list, anything else as it is; null where the fact has none. */
    @Nullable Object field(Fact fact, String name) {
        int input = look.input(fact);
        return input < 0
                ? known(Vocabulary.value(fact, name))
                : switch (fact) {
                    case Kpi kpi -> kpi(kpi, name, look.value(input, fact));
                    case Product product when name.equals("quantity") -> look.value(input, fact);
                    case Product product
                    when name.equals("value") ->
                        stretch.times(look.value(input, fact), Span.constant(product.unitValue()));
                    case Department department -> department(department, name, look.value(input, fact));
                    case Company company when name.equals("actual") -> look.value(input, fact);
                    case Company company
                    when name.equals("attainment") -> ratio(look.value(input, fact), company.target());
                    default -> known(Vocabulary.value(fact, name));
                };
    }

    /** A value that is the same everywhere. */
    static @Nullable Object known(@Nullable Object value) {
        return switch (value) {
            case BigDecimal number -> Span.constant(number);
            case Enum<?> word -> new Word(word.getDeclaringClass(), Span.constant(BigDecimal.valueOf(word.ordinal())));
            case null -> null;
            default -> value;
        };
    }

    private @Nullable Object kpi(Kpi kpi, String name, Span actual) {
        return switch (name) {
            case "actual" -> actual;
            case "attainment" -> ratio(actual, kpi.target());
            case "index" -> index(kpi, actual);
            case "cappedIndex" -> capped(kpi, index(kpi, actual));
            default -> known(Vocabulary.value(kpi, name));
        };
    }

    private @Nullable Span index(Kpi kpi, Span actual) {
        BigDecimal base = kpi.base();
        BigDecimal norm = kpi.norm();
        if (base == null || norm == null) {
            return null;
        }
        Span index = ratio(stretch.minus(actual, Span.constant(base)), norm.subtract(base));
        return index == null ? null : stretch.max(index, Span.ZERO);
    }

    private @Nullable Span capped(Kpi kpi, @Nullable Span index) {
        BigDecimal target = kpi.target();
        BigDecimal most = target != null && InputNumber.with(kpi, target) instanceof Kpi met ? met.index() : null;
        return index == null || most == null ? index : stretch.min(index, Span.constant(most));
    }

    private @Nullable Object department(Department department, String name, Span actual) {
        return switch (name) {
            case "actual" -> actual;
            case "attainment" -> ratio(actual, department.norm());
            case "level" -> new Word(Level.class, level(department, actual));
            default -> known(Vocabulary.value(department, name));
        };
    }

    /** Each plan that is reached is one level more. */
    private Span level(Department department, Span actual) {
        List<BigDecimal> plans = List.of(department.minimum(), department.norm(), department.maximum());
        List<Tier> tiers = IntStream.range(0, plans.size())
                .mapToObj(i -> new Tier(plans.get(i), BigDecimal.valueOf(i + 1)))
                .toList();
        TableSpans.Read read = new TableSpans(stretch).at(new Tiers(tiers, Border.LOWER), actual);
        look.sites().note(new Sites.Site("", 0, 0, List.of(department)), read.chosen(), actual.inputs(), false);
        return read.gives();
    }

    private @Nullable Span ratio(Span part, @Nullable BigDecimal whole) {
        return whole == null || whole.signum() == 0 ? null : floored(part, whole);
    }

    /** As facts divide, rounded down at the digits of rules. */
    private Span floored(Span part, BigDecimal whole) {
        Span exact = stretch.over(part, Span.constant(whole));
        return stretch.span(
                floored(exact.left(), part.left(), whole),
                floored(exact.right(), part.right(), whole),
                exact.slope(),
                exact.inputs());
    }

    private static Interval floored(Interval exact, Interval part, BigDecimal whole) {
        BigDecimal low = part.lo().divide(whole, Interval.DOWN);
        BigDecimal high = part.hi().divide(whole, Interval.DOWN);
        return part.isPoint()
                ? Interval.point(low)
                : new Interval(exact.lo().min(low).min(high), exact.hi());
    }
}
