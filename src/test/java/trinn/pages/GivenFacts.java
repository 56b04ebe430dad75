package trinn.pages;

import static trinn.pages.Markdown.FORMATS;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trinn.facts.Company;
import trinn.facts.Contract;
import trinn.facts.Department;
import trinn.facts.Employment;
import trinn.facts.Fact;
import trinn.facts.FactSet;
import trinn.facts.Kind;
import trinn.facts.Kpi;
import trinn.facts.Objective;
import trinn.facts.Product;
import trinn.facts.Refund;
import trinn.facts.Sale;
import trinn.facts.Seller;
import trinn.facts.Window;
import trinn.scheme.KpiMeasure;
import trinn.scheme.Measuring;
import trinn.scheme.Scheme;

/** The facts that a case gives, each in a line of words. */
final class GivenFacts {

    private final Currency currency;
    private final Measuring measuring;

    GivenFacts(Scheme scheme) {
        this.currency = scheme.currency();
        this.measuring = scheme.measuring();
    }

    /** Rows of what is given and its values. */
    List<List<String>> rows(FactSet facts) {
        List<List<String>> rows = new ArrayList<>();
        for (Fact fact : facts.all()) {
            List<String> parts = new ArrayList<>();
            String what = what(fact, parts);
            if (!parts.isEmpty()) {
                rows.add(List.of(what, String.join(", ", parts)));
            }
        }
        return rows;
    }

    private String what(Fact fact, List<String> parts) {
        switch (fact) {
            case Seller seller -> {
                add(parts, "base salary", seller.baseSalary(), Kind.MONEY);
                add(parts, "rate", seller.commissionRate(), Kind.RATIO);
                add(parts, "variable base", seller.variableBase(), Kind.MONEY);
                return "seller";
            }
            case Kpi kpi -> {
                kpi(kpi, parts);
                return kpi.code() + (kpi.window() == Window.MONTH ? "" : " of the " + Markdown.word(kpi.window()));
            }
            case Department department -> {
                add(parts, "sold", department.actual(), Kind.MONEY);
                add(parts, "minimum plan", department.minimum(), Kind.MONEY);
                add(parts, "norm", department.norm(), Kind.MONEY);
                add(parts, "maximum plan", department.maximum(), Kind.MONEY);
                return department.name().equals("Department") ? "department" : "department " + department.name();
            }
            case Company company -> {
                parts.add("%s of %s planned".formatted(number(company.actual()), number(company.target())));
                return "company";
            }
            case Employment employment -> {
                add(parts, "part-time fraction", employment.partTime(), Kind.RATIO);
                add(parts, "days employed of the period", employment.calendarShare(), Kind.RATIO);
                return "employment";
            }
            default -> {
                return record(fact, parts);
            }
        }
    }

    private String record(Fact fact, List<String> parts) {
        switch (fact) {
            case Product product -> {
                parts.add("%s units of %s".formatted(number(product.quantity()), money(product.unitValue())));
                return "product " + product.code();
            }
            case Sale sale -> {
                sale(sale, parts);
                return "sale " + sale.code();
            }
            case Refund refund -> {
                add(parts, "of the sale " + refund.sale(), refund.value(), Kind.MONEY);
                add(parts, "at a rate of", refund.rate(), Kind.RATIO);
                return "refund " + refund.code();
            }
            case Contract contract -> {
                add(parts, "a month", contract.monthlyValue(), Kind.MONEY);
                parts.add("since " + FORMATS.date(contract.start()));
                return "contract " + contract.code();
            }
            case Objective objective -> {
                add(parts, "weight", objective.weight(), Kind.RATIO);
                add(parts, "score", objective.score(), Kind.RATIO);
                return "objective " + objective.code();
            }
            default -> {
                return "";
            }
        }
    }

    /** The actual of a KPI that is measured from sales stands in no case. */
    private void kpi(Kpi kpi, List<String> parts) {
        KpiMeasure measure = measuring.kpi(kpi.code());
        boolean measured = measure != null && measure.sum() != null;
        String planned = kpi.target() == null ? "" : number(kpi.target()) + " planned";
        parts.add(measured ? planned : number(kpi.actual()) + (planned.isEmpty() ? "" : " of " + planned));
        add(parts, "base", kpi.base(), Kind.NUMBER);
        add(parts, "norm", kpi.norm(), Kind.NUMBER);
        add(parts, "weight", kpi.weight(), Kind.RATIO);
    }

    private void sale(Sale sale, List<String> parts) {
        parts.add(FORMATS.date(sale.date()));
        if (!sale.customer().isEmpty()) {
            parts.add("to " + sale.customer());
        }
        if (!sale.product().isEmpty() || !sale.type().isEmpty()) {
            parts.add((sale.type() + " " + sale.product()).strip());
        }
        add(parts, "value", sale.value(), Kind.MONEY);
        add(parts, "discount", sale.discount().signum() == 0 ? null : sale.discount(), Kind.MONEY);
        add(parts, "cost", sale.cost(), Kind.MONEY);
        add(parts, "paid", sale.paid(), Kind.MONEY);
        add(parts, "days late", sale.daysLate().signum() == 0 ? null : sale.daysLate(), Kind.COUNT);
        add(parts, "share", sale.share().compareTo(BigDecimal.ONE) == 0 ? null : sale.share(), Kind.RATIO);
    }

    private void add(List<String> parts, String name, @Nullable BigDecimal value, Kind kind) {
        if (value != null) {
            parts.add(name + " " + Markdown.value(value, kind, currency));
        }
    }

    private String money(BigDecimal amount) {
        return Markdown.value(amount, Kind.MONEY, currency);
    }

    private static String number(BigDecimal number) {
        return FORMATS.number(number);
    }
}
