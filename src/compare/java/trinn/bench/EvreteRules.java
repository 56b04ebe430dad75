package trinn.bench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.evrete.api.Knowledge;
import org.evrete.api.RhsContext;
import org.evrete.api.builders.RuleSetBuilder;
import org.jspecify.annotations.Nullable;
import trinn.facts.Department;
import trinn.facts.Employment;
import trinn.facts.Kpi;
import trinn.facts.Level;
import trinn.facts.Product;
import trinn.facts.Seller;
import trinn.facts.Window;
import trinn.settlement.Component;
import trinn.settlement.Declaration;
import trinn.settlement.Step;

/** The rules of {@code rules/nordic-sales} in the Java API of Evrete. They declare as those of Drools do. */
final class EvreteRules {

    private static final String SALES_PAY = "sales pay";

    private final List<Declaration> declarations = new ArrayList<>();
    private @Nullable PlainTerms terms;

    /** Begins another seller and month. */
    void begin(PlainTerms now) {
        terms = now;
        declarations.clear();
    }

    /** What was declared since then. */
    List<Declaration> declarations() {
        return declarations;
    }

    Knowledge in(Knowledge knowledge) {
        RuleSetBuilder<Knowledge> rules = knowledge.builder();
        rules.newRule("Base salary")
                .forEach("$s", Seller.class, "$e", Employment.class)
                .where(a(Seller.class, seller -> seller.baseSalary() != null), "$s")
                .execute(this::baseSalary);
        rules.newRule("Commission on the paid margin")
                .forEach("$k", Kpi.class)
                .where(a(Kpi.class, EvreteRules::isPaidMargin), "$k")
                .execute(match -> award(
                        "commission",
                        terms().commissionRates().stepped(kpi(match).actual())));
        rules.newRule("Bonus for the personal plan")
                .forEach("$s", Seller.class, "$e", Employment.class, "$k", Kpi.class)
                .where(a(Seller.class, seller -> seller.variableBase() != null), "$s")
                .where(a(Kpi.class, kpi -> isRevenue(kpi) && kpi.attainment() != null), "$k")
                .execute(this::planBonus);
        rules.newRule("Every unit of a model above the plan pays an extra")
                .forEach("$p", Product.class)
                .where(a(Product.class, product -> product.quantity().compareTo(terms().unitPlan()) > 0), "$p")
                .execute(this::unitExtra);
        rules.newRule("Too low a quality scales variable pay down")
                .forEach("$k", Kpi.class)
                .where(a(Kpi.class, this::isLowQuality), "$k")
                .execute(match ->
                        declare(Step.SCALE, Component.VARIABLE_PAY, kpi(match).actual()));
        Map.of(
                        Level.MINIMUM, "The department reached its minimum plan",
                        Level.NORM, "The department reached its norm",
                        Level.MAXIMUM, "The department reached its maximum plan")
                .forEach((level, rule) -> rules.newRule(rule)
                        .forEach("$d", Department.class)
                        .where(a(Department.class, department -> department.level() == level), "$d")
                        .execute(match -> declare(Step.MULTIPLY, SALES_PAY, factor(level))));
        rules.newRule("Variable pay is capped")
                .forEach("$s", Seller.class)
                .execute(match -> declare(Step.CAP, Component.VARIABLE_PAY, terms().cap()));
        rules.newRule("A draw is advanced and recovered")
                .forEach("$k", Kpi.class)
                .where(a(Kpi.class, EvreteRules::hasQuota), "$k")
                .execute(match -> declare(Step.DRAW, Component.VARIABLE_PAY, terms().draw()));
        return rules.build();
    }

    private void baseSalary(RhsContext match) {
        Seller seller = match.get(Seller.class, "$s");
        award("base salary", employed(match, Objects.requireNonNull(seller.baseSalary())));
    }

    private void planBonus(RhsContext match) {
        Seller seller = match.get(Seller.class, "$s");
        award(
                "plan bonus",
                employed(match, Objects.requireNonNull(seller.variableBase()))
                        .multiply(terms().planCoefficients()
                                .interpolated(kpi(match).attainment())));
    }

    private void unitExtra(RhsContext match) {
        Product product = match.get(Product.class, "$p");
        award(
                "unit extra",
                product.quantity()
                        .subtract(terms().unitPlan())
                        .multiply(product.unitValue())
                        .multiply(terms().unitRate()));
    }

    private static BigDecimal employed(RhsContext match, BigDecimal base) {
        Employment employment = match.get(Employment.class, "$e");
        return base.multiply(employment.calendarShare()).multiply(employment.partTime());
    }

    private static <T> Predicate<Object[]> a(Class<T> type, Predicate<T> condition) {
        return facts -> condition.test(type.cast(facts[0]));
    }

    private static Kpi kpi(RhsContext match) {
        return match.get(Kpi.class, "$k");
    }

    private static boolean isPaidMargin(Kpi kpi) {
        return kpi.code().equals("paid-margin") && kpi.actual().signum() != 0;
    }

    private static boolean isRevenue(Kpi kpi) {
        return kpi.code().equals("revenue") && kpi.window() == Window.MONTH;
    }

    private static boolean hasQuota(Kpi kpi) {
        return isRevenue(kpi) && kpi.target() != null && kpi.target().signum() > 0;
    }

    private boolean isLowQuality(Kpi kpi) {
        return kpi.code().equals("quality") && kpi.actual().compareTo(terms().qualityFloor()) < 0;
    }

    private BigDecimal factor(Level level) {
        return switch (level) {
            case BELOW -> BigDecimal.ONE;
            case MINIMUM -> terms().minimumFactor();
            case NORM -> terms().normFactor();
            case MAXIMUM -> terms().maximumFactor();
        };
    }

    private PlainTerms terms() {
        return Objects.requireNonNull(terms);
    }

    private void award(String component, BigDecimal amount) {
        declare(Step.AWARD, component, amount);
    }

    private void declare(Step step, String target, BigDecimal value) {
        declarations.add(new Declaration(step, target, value, "", null));
    }
}
