package trinn.simulation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import trinn.engine.CompiledScheme;
import trinn.facts.Company;
import trinn.facts.Department;
import trinn.facts.Fact;
import trinn.facts.FactSet;
import trinn.facts.Kind;
import trinn.facts.Kpi;
import trinn.facts.Product;
import trinn.facts.Window;
import trinn.language.Asked;
import trinn.scheme.InputNumber;

/**
 * A number of what sellers achieve, along which pay is a curve: the actual of a KPI, of the own department or of the company, or the quantity of a
 * product.
 *
 * @param of what kind of fact holds it
 * @param code of the KPI or product; the empty text for department and company
 * @param window of a KPI
 * @param kind what kind of number it is
 * @param less whether less of it is better
 */
public record CurveInput(
        InputNumber.Of of, String code, @Nullable Window window, Kind kind, boolean less)
        implements Comparable<CurveInput> {

    /** Digits of a ratio, and of a number of unknown kind, that count as one unit: a hundredth of a per cent. */
    private static final int RATIO_DIGITS = 4;

    private static final Comparator<CurveInput> ORDER = Comparator.comparing((CurveInput input) -> input.of)
            .thenComparing(CurveInput::code)
            .thenComparing(CurveInput::window, Comparator.nullsFirst(Comparator.naturalOrder()));

    /**
     * All that rules ask for of what there is.
     *
     * @param facts as the rules see them
     * @param kinds what kind of number a KPI is, by its code
     * @param less whether less of a KPI is better, by its code
     */
    public static List<CurveInput> of(
            Collection<CompiledScheme> schemes,
            Collection<FactSet> facts,
            Function<String, Kind> kinds,
            Predicate<String> less) {
        List<Asked> asked = new ArrayList<>();
        schemes.forEach(scheme -> asked.addAll(scheme.asked()));
        Set<CurveInput> inputs = new TreeSet<>();
        for (FactSet one : facts) {
            for (Fact fact : one.others()) {
                CurveInput input = of(fact, kinds, less);
                if (input != null
                        && !inputs.contains(input)
                        && asked.stream()
                                .anyMatch(each ->
                                        each.fact().equals(fact.getClass().getSimpleName()) && each.means(fact))) {
                    inputs.add(input);
                }
            }
        }
        return List.copyOf(inputs);
    }

    /**
     * The number that a fact holds; null where it holds none of these.
     *
     * @param kinds what kind of number a KPI is, by its code
     * @param less whether less of a KPI is better, by its code
     */
    public static @Nullable CurveInput of(Fact fact, Function<String, Kind> kinds, Predicate<String> less) {
        return switch (fact) {
            case Kpi kpi -> {
                boolean down =
                        kpi.base() != null && kpi.norm() != null && kpi.norm().compareTo(kpi.base()) < 0;
                yield new CurveInput(
                        InputNumber.Of.KPI,
                        kpi.code(),
                        kpi.window(),
                        kinds.apply(kpi.code()),
                        down || less.test(kpi.code()));
            }
            case Product product -> new CurveInput(InputNumber.Of.PRODUCT, product.code(), null, Kind.COUNT, false);
            case Department _ -> new CurveInput(InputNumber.Of.DEPARTMENT, "", null, Kind.MONEY, false);
            case Company _ -> new CurveInput(InputNumber.Of.COMPANY, "", null, Kind.MONEY, false);
            default -> null;
        };
    }

    /** The smallest amount of it that counts: of money with so many decimals its minor unit, of things one. */
    BigDecimal unit(int decimals) {
        return BigDecimal.ONE.movePointLeft(
                switch (kind) {
                    case MONEY -> decimals;
                    case COUNT -> 0;
                    default -> RATIO_DIGITS;
                });
    }

    /** What is called a little more of it: a thousand of money, one thing, a percentage point. */
    public BigDecimal more() {
        return switch (kind) {
            case MONEY -> BigDecimal.valueOf(1000);
            case RATIO -> new BigDecimal("0.01");
            default -> BigDecimal.ONE;
        };
    }

    /** The number as one seller has it; null where she has none. */
    @Nullable InputNumber in(FactSet facts) {
        Fact fact = fact(facts);
        return fact == null
                ? null
                : new InputNumber(of, fact instanceof Department department ? department.name() : code, window);
    }

    /** How much of it there is; null where a seller has none. */
    public @Nullable BigDecimal now(FactSet facts) {
        Fact fact = fact(facts);
        return fact == null ? null : InputNumber.in(fact);
    }

    /** What should be reached: the target, else the norm; null where there is neither. */
    public @Nullable BigDecimal goal(FactSet facts) {
        BigDecimal goal = switch (fact(facts)) {
            case Kpi kpi -> kpi.target() != null ? kpi.target() : kpi.norm();
            case Department department -> department.norm();
            case Company company -> company.target();
            case null, default -> null;
        };
        return goal == null || goal.signum() <= 0 ? null : goal;
    }

    private @Nullable Fact fact(FactSet facts) {
        for (Fact fact : facts.others()) {
            boolean meant = switch (fact) {
                case Kpi kpi -> of == InputNumber.Of.KPI && kpi.code().equals(code) && kpi.window() == window;
                case Product product ->
                    of == InputNumber.Of.PRODUCT && product.code().equals(code);
                case Department _ -> of == InputNumber.Of.DEPARTMENT;
                case Company _ -> of == InputNumber.Of.COMPANY;
                default -> false;
            };
            if (meant) {
                return fact;
            }
        }
        return null;
    }

    @Override
    public int compareTo(CurveInput other) {
        return ORDER.compare(this, other);
    }
}
