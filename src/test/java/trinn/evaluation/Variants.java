package trinn.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import trinn.facts.Company;
import trinn.facts.Contract;
import trinn.facts.Department;
import trinn.facts.Fact;
import trinn.facts.FactSet;
import trinn.facts.Kpi;
import trinn.facts.Product;
import trinn.facts.Refund;
import trinn.facts.Sale;
import trinn.facts.Seller;

/** The same population told in another way. */
final class Variants {

    private Variants() {}

    /** Every row of the data at another place. */
    static List<FactSet> permuted(List<FactSet> population, Random random) {
        List<FactSet> rows = new ArrayList<>();
        for (FactSet facts : population) {
            List<Fact> others = new ArrayList<>(facts.others());
            Collections.shuffle(others, random);
            rows.add(new FactSet(facts.seller(), facts.period(), others));
        }
        Collections.shuffle(rows, random);
        return rows;
    }

    /** Other ids for sellers and records, in the same order. */
    static List<FactSet> renamed(List<FactSet> population) {
        return each(population, Variants::renamed, Variants::renamed);
    }

    private static Seller renamed(Seller seller) {
        return new Seller(
                "z" + seller.id(),
                "Somebody",
                seller.role(),
                seller.department(),
                seller.manager().isEmpty() ? "" : "z" + seller.manager(),
                seller.baseSalary(),
                seller.commissionRate(),
                seller.variableBase());
    }

    private static Fact renamed(Fact fact) {
        return switch (fact) {
            case Sale sale -> sale("z" + sale.code(), sale, UnaryOperator.identity());
            case Refund refund ->
                new Refund("z" + refund.code(), "z" + refund.sale(), refund.date(), refund.value(), refund.rate());
            case Contract one ->
                new Contract(
                        "z" + one.code(), one.customer(), one.type(), one.start(), one.monthlyValue(), one.month());
            default -> fact;
        };
    }

    /** Everything that is money times a factor. */
    static List<FactSet> scaled(List<FactSet> population, BigDecimal by) {
        return each(population, seller -> scaled(seller, by), fact -> scaled(fact, by));
    }

    private static Seller scaled(Seller seller, BigDecimal by) {
        return new Seller(
                seller.id(),
                seller.name(),
                seller.role(),
                seller.department(),
                seller.manager(),
                times(seller.baseSalary(), by),
                seller.commissionRate(),
                times(seller.variableBase(), by));
    }

    private static Fact scaled(Fact fact, BigDecimal by) {
        return switch (fact) {
            case Sale sale -> sale(sale.code(), sale, amount -> amount.multiply(by));
            case Refund one ->
                new Refund(one.code(), one.sale(), one.date(), one.value().multiply(by), one.rate());
            case Contract one ->
                new Contract(
                        one.code(),
                        one.customer(),
                        one.type(),
                        one.start(),
                        one.monthlyValue().multiply(by),
                        one.month());
            case Product one ->
                new Product(one.code(), one.quantity(), one.unitValue().multiply(by));
            case Company one ->
                new Company(one.actual().multiply(by), one.target().multiply(by));
            case Department one ->
                new Department(
                        one.name(),
                        one.actual().multiply(by),
                        one.minimum().multiply(by),
                        one.norm().multiply(by),
                        one.maximum().multiply(by));
            case Kpi kpi
            when Populations.MONEY.contains(kpi.code()) ->
                new Kpi(
                        kpi.code(),
                        kpi.window(),
                        kpi.actual().multiply(by),
                        times(kpi.target(), by),
                        times(kpi.base(), by),
                        times(kpi.norm(), by),
                        kpi.weight());
            default -> fact;
        };
    }

    /** A sale with another code and other amounts. */
    static Sale sale(String code, Sale sale, UnaryOperator<BigDecimal> money) {
        return new Sale(
                code,
                sale.date(),
                sale.customer(),
                sale.product(),
                sale.type(),
                sale.quantity(),
                money.apply(sale.value()),
                money.apply(sale.discount()),
                sale.cost() == null ? null : money.apply(sale.cost()),
                sale.paid() == null ? null : money.apply(sale.paid()),
                sale.daysLate(),
                sale.share(),
                sale.runningBefore());
    }

    /** What takes a sale back, placed behind it on the same day. */
    static Sale reversal(Sale sale) {
        Sale negative = sale.credited(BigDecimal.ONE.negate());
        return Populations.with(sale(sale.code() + "-back", negative, UnaryOperator.identity()), sale.share());
    }

    /** More sales for some of the population. */
    static List<FactSet> plus(List<FactSet> population, Function<FactSet, List<Sale>> more) {
        return population.stream().map(facts -> facts.with(more.apply(facts))).toList();
    }

    /** More of one measure for everybody, or for nobody where chance has it so. */
    static List<FactSet> more(List<FactSet> population, Random random) {
        return each(population, UnaryOperator.identity(), fact -> random.nextBoolean() ? fact : more(fact, random));
    }

    private static Fact more(Fact fact, Random random) {
        BigDecimal factor = BigDecimal.valueOf(100 + random.nextInt(60), 2);
        BigDecimal some = BigDecimal.valueOf(random.nextInt(300), 2);
        return switch (fact) {
            case Kpi kpi ->
                new Kpi(
                        kpi.code(),
                        kpi.window(),
                        kpi.code().equals("quality")
                                ? kpi.actual().multiply(factor).min(BigDecimal.ONE)
                                : kpi.actual().multiply(factor).add(some),
                        kpi.target(),
                        kpi.base(),
                        kpi.norm(),
                        kpi.weight());
            case Product one ->
                new Product(
                        one.code(), one.quantity().add(some), one.unitValue().multiply(factor));
            case Company one -> new Company(one.actual().multiply(factor), one.target());
            case Department one ->
                new Department(one.name(), one.actual().multiply(factor), one.minimum(), one.norm(), one.maximum());
            case Sale sale -> sale(sale.code(), sale, amount -> amount.multiply(factor));
            default -> fact;
        };
    }

    private static List<FactSet> each(
            List<FactSet> population, UnaryOperator<Seller> seller, UnaryOperator<Fact> change) {
        return population.stream()
                .map(facts -> new FactSet(
                        seller.apply(facts.seller()),
                        facts.period(),
                        facts.others().stream().map(change).toList()))
                .toList();
    }

    private static @Nullable BigDecimal times(@Nullable BigDecimal amount, BigDecimal by) {
        return amount == null ? null : amount.multiply(by);
    }
}
