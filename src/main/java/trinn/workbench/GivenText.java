package trinn.workbench;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import trinn.facts.Adjustment;
import trinn.facts.Balance;
import trinn.facts.Buyer;
import trinn.facts.Company;
import trinn.facts.Contract;
import trinn.facts.Department;
import trinn.facts.Employment;
import trinn.facts.ExchangeRate;
import trinn.facts.Fact;
import trinn.facts.FactSet;
import trinn.facts.Kpi;
import trinn.facts.Objective;
import trinn.facts.Period;
import trinn.facts.Product;
import trinn.facts.Refund;
import trinn.facts.Sale;
import trinn.facts.Seller;
import trinn.facts.Window;
import trinn.scheme.KpiMeasure;
import trinn.scheme.Measuring;

/** The facts of one seller and period as a golden case states them, line by line. What a case means where it says nothing is left out. */
final class GivenText {

    private static final Period ANY = new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1));

    private final FactSet facts;
    private final Measuring measuring;
    private final List<String> lines = new ArrayList<>();

    private GivenText(FactSet facts, Measuring measuring) {
        this.facts = facts;
        this.measuring = measuring;
    }

    /** Lines that stand under the key {@code given}, not indented; nothing where nothing is stated. */
    static List<String> of(FactSet facts, Measuring measuring) {
        GivenText text = new GivenText(facts, measuring);
        text.write();
        return text.lines;
    }

    private void write() {
        Period period = facts.period();
        map("seller", seller(facts.seller()));
        if (!period.equals(ANY)) {
            map("period", new FlowMap().date("from", period.from(), null).date("to", period.to(), null));
        }
        Employment employment = facts.one(Employment.class);
        if (employment != null) {
            lines.add("employment: " + EmploymentText.of(employment, period));
        }
        list("department", Department.class);
        list("company", Company.class);
        list("kpis", Kpi.class);
        list("products", Product.class);
        list("sales", Sale.class);
        list("refunds", Refund.class);
        list("contracts", Contract.class);
        list("objectives", Objective.class);
        list("rates", ExchangeRate.class);
        list("balances", Balance.class);
        list("adjustments", Adjustment.class);
    }

    private void map(String key, FlowMap map) {
        if (!map.isEmpty()) {
            lines.add(key + ": " + map);
        }
    }

    private static FlowMap seller(Seller one) {
        return new FlowMap()
                .word("id", one.id(), "1")
                .word("name", one.name(), "Seller")
                .word("role", one.role(), "")
                .word("department", one.department(), "")
                .word("manager", one.manager(), "")
                .number("baseSalary", one.baseSalary())
                .number("commissionRate", one.commissionRate())
                .number("variableBase", one.variableBase())
                .words("attributes", one.attributes());
    }

    private <T extends Fact> void list(String key, Class<T> type) {
        List<T> all = facts.all(type);
        if (all.isEmpty()) {
            return;
        }
        if (type == Department.class || type == Company.class) {
            map(key, fact(all.getFirst(), 1));
            return;
        }
        lines.add(key + ":");
        for (int i = 0; i < all.size(); i++) {
            lines.add("  - " + fact(all.get(i), i + 1));
        }
    }

    private FlowMap fact(Fact fact, int number) {
        FlowMap map = new FlowMap();
        return switch (fact) {
            case Department one ->
                map.word("name", one.name(), "Department")
                        .number("actual", one.actual())
                        .number("minimum", one.minimum())
                        .number("norm", one.norm())
                        .number("maximum", one.maximum());
            case Company one -> map.number("actual", one.actual()).number("target", one.target());
            case Kpi one -> kpi(map, one);
            case Product one ->
                map.word("code", one.code())
                        .number("quantity", one.quantity())
                        .number("unitValue", one.unitValue())
                        .words("attributes", one.attributes());
            case Sale one -> sale(map.word("code", one.code(), "sale " + number), one);
            case Refund one ->
                map.word("code", one.code(), "refund " + number)
                        .word("sale", one.sale())
                        .date("date", one.date(), facts.period().from())
                        .number("value", one.value())
                        .number("rate", one.rate())
                        .date("sold", one.sold(), null)
                        .number("left", one.left());
            case Contract one ->
                map.word("code", one.code())
                        .word("customer", one.customer(), "")
                        .word("type", one.type(), "")
                        .date("start", one.start(), null)
                        .number("monthlyValue", one.monthlyValue());
            case Objective one ->
                map.word("code", one.code()).number("weight", one.weight()).number("score", one.score());
            case ExchangeRate one ->
                map.word("currency", one.currency())
                        .date("from", facts.period().from(), null)
                        .number("rate", one.rate());
            case Balance one ->
                map.word("account", one.account())
                        .word("component", one.component())
                        .number("amount", one.amount());
            case Adjustment one ->
                map.word("component", one.component())
                        .number("amount", one.amount())
                        .word("reason", one.reason(), "");
            default -> throw new IllegalArgumentException("No case states " + fact + ".");
        };
    }

    /** A KPI that the scheme measures from sales has no actual of its own. */
    private FlowMap kpi(FlowMap map, Kpi kpi) {
        KpiMeasure measure = measuring.kpi(kpi.code());
        boolean measured = measure != null && measure.sum() != null;
        Window usual = measured ? Objects.requireNonNull(measure).window() : Window.MONTH;
        map.word("code", kpi.code());
        if (kpi.window() != usual) {
            map.raw("window", kpi.window().name().toLowerCase(java.util.Locale.ROOT));
        }
        return (measured ? map : map.number("actual", kpi.actual()))
                .number("target", kpi.target())
                .number("base", kpi.base())
                .number("norm", kpi.norm())
                .number("weight", kpi.weight());
    }

    private FlowMap sale(FlowMap map, Sale sale) {
        Buyer buyer = sale.buyer();
        return map.date("date", sale.date(), facts.period().from())
                .word("customer", sale.customer(), "")
                .word("product", sale.product(), "")
                .word("type", sale.type(), "")
                .number("quantity", sale.quantity(), BigDecimal.ONE)
                .number("value", sale.value())
                .number("discount", sale.discount(), BigDecimal.ZERO)
                .number("cost", sale.cost())
                .number("paid", sale.paid())
                .number("daysLate", sale.daysLate(), BigDecimal.ZERO)
                .number("share", sale.share(), BigDecimal.ONE)
                .word("group", buyer.group(), "")
                .word("customerClass", buyer.customerClass(), "")
                .number("nthOfSeller", buyer.nthOfSeller())
                .number("nthOfCompany", buyer.nthOfCompany())
                .number("monthsWithoutSale", buyer.monthsWithoutSale())
                .words("attributes", buyer.attributes());
    }
}
