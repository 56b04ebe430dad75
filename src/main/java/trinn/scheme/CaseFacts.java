package trinn.scheme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import trinn.facts.Adjustment;
import trinn.facts.Balance;
import trinn.facts.Company;
import trinn.facts.Contract;
import trinn.facts.Department;
import trinn.facts.Employment;
import trinn.facts.Fact;
import trinn.facts.FactSet;
import trinn.facts.Kpi;
import trinn.facts.Objective;
import trinn.facts.Period;
import trinn.facts.Product;
import trinn.facts.Seller;
import trinn.facts.Window;
import trinn.source.Spelling;
import trinn.source.YamlNode;

/** Reads the facts that a golden case states. What it leaves out is absent, or harmless: a seller of no name. */
final class CaseFacts {

    private static final List<String> ACCOUNTS = List.of(Balance.OWED, Balance.WITHHELD, Balance.INSTALMENT);
    private static final Period ANY = new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1));

    private final Currency currency;
    private final Measuring measuring;

    CaseFacts(Currency currency, Measuring measuring) {
        this.currency = currency;
        this.measuring = measuring;
    }

    FactSet read(YamlNode node) {
        node.only(
                "seller",
                "period",
                "employment",
                "department",
                "company",
                "kpis",
                "products",
                "sales",
                "refunds",
                "contracts",
                "objectives",
                "rates",
                "balances",
                "adjustments");
        Period period = node.get("period", CaseFacts::period, ANY);
        List<Fact> facts = new ArrayList<>();
        add(facts, node.get("department", CaseFacts::department, null));
        add(facts, node.get("company", CaseFacts::company, null));
        add(facts, node.get("employment", item -> employment(item, period), null));
        facts.addAll(node.get("kpis", this::kpis, List.of()));
        facts.addAll(node.get("products", CaseFacts::products, List.of()));
        CaseSales sales = new CaseSales(period, currency, node.get("rates"));
        facts.addAll(node.get("sales", sales::sales, List.of()));
        facts.addAll(node.get("refunds", sales::refunds, List.of()));
        facts.addAll(sales.rates());
        facts.addAll(node.get("contracts", list -> contracts(list, period), List.of()));
        facts.addAll(node.get("objectives", CaseFacts::objectives, List.of()));
        facts.addAll(node.get("balances", CaseFacts::balances, List.of()));
        facts.addAll(node.get("adjustments", CaseFacts::adjustments, List.of()));
        Seller nobody = new Seller("1", "Seller", "", "", null, null);
        return new FactSet(node.get("seller", CaseFacts::seller, nobody), period, facts);
    }

    private static void add(List<Fact> facts, @Nullable Fact fact) {
        if (fact != null) {
            facts.add(fact);
        }
    }

    private static Seller seller(YamlNode node) {
        node.only(
                "id",
                "name",
                "role",
                "department",
                "manager",
                "baseSalary",
                "commissionRate",
                "variableBase",
                "attributes");
        return new Seller(
                node.get("id", YamlNode::text, "1"),
                node.get("name", YamlNode::text, "Seller"),
                node.get("role", YamlNode::text, ""),
                node.get("department", YamlNode::text, ""),
                node.get("manager", YamlNode::text, ""),
                number(node, "baseSalary"),
                number(node, "commissionRate"),
                number(node, "variableBase"),
                attributes(node));
    }

    /** The company's own attributes: {@code attributes: {territory: North}}. */
    static Map<String, String> attributes(YamlNode node) {
        Map<String, String> attributes = new TreeMap<>();
        node.get("attributes", YamlNode::map, Map.<String, YamlNode>of())
                .forEach((name, value) -> attributes.put(name, value.text()));
        return attributes;
    }

    private static Period period(YamlNode node) {
        node.only("from", "to");
        return made(
                node, () -> new Period(node.need("from").date(), node.need("to").date()));
    }

    private static Employment employment(YamlNode node, Period period) {
        node.only("joined", "left", "partTime", "holidays", "baseSalary", "variableBase");
        Set<LocalDate> holidays = new HashSet<>();
        node.get("holidays", YamlNode::list, List.<YamlNode>of()).forEach(day -> holidays.add(day.date()));
        BigDecimal partTime = node.get("partTime", YamlNode::number, BigDecimal.ONE);
        Employment employment = made(
                node,
                () -> Employment.in(
                        period,
                        node.get("joined", YamlNode::date, null),
                        node.get("left", YamlNode::date, null),
                        partTime,
                        holidays));
        return employment.withPay(
                byDays(node, "baseSalary", employment, period), byDays(node, "variableBase", employment, period));
    }

    /** Amounts with the days from which on they hold: {@code [{from: 2026-01-01, amount: 20000}]}. */
    private static @Nullable BigDecimal byDays(YamlNode node, String key, Employment employment, Period period) {
        YamlNode list = node.get(key);
        if (list == null) {
            return null;
        }
        NavigableMap<LocalDate, BigDecimal> amounts = new TreeMap<>();
        for (YamlNode item : list.list()) {
            item.only("from", "amount");
            amounts.put(item.need("from").date(), item.need("amount").number().multiply(employment.partTime()));
        }
        return employment.byDays(period, amounts);
    }

    private List<Kpi> kpis(YamlNode node) {
        Set<String> seen = new HashSet<>();
        List<Kpi> kpis = new ArrayList<>();
        for (YamlNode item : node.list()) {
            Kpi kpi = kpi(item);
            if (!seen.add(kpi.code() + " " + kpi.window())) {
                throw item.problem("The KPI %s stands here twice for the same window. Take one of them out."
                        .formatted(kpi.code()));
            }
            kpis.add(kpi);
        }
        return kpis;
    }

    /** A KPI that the scheme measures from sales has a target alone. */
    private Kpi kpi(YamlNode node) {
        node.only("code", "window", "actual", "target", "base", "norm", "weight");
        String code = node.need("code").text();
        KpiMeasure measure = measuring.kpi(code);
        YamlNode actual = node.get("actual");
        if (measure != null && measure.sum() != null && actual != null) {
            throw actual.problem(
                    "The KPI %s is measured from sales, as scheme.yaml says. State its target alone.".formatted(code));
        }
        boolean measured = measure != null && measure.sum() != null;
        Window window =
                node.get("window", item -> item.oneOf(Window.class), measured ? measure.window() : Window.MONTH);
        if (measured && window != measure.window()) {
            throw node.need("window")
                    .problem("The KPI %s is measured by the %s, as scheme.yaml says. Leave the window out."
                            .formatted(code, measure.window().name().toLowerCase(java.util.Locale.ROOT)));
        }
        return new Kpi(
                code,
                window,
                measured ? BigDecimal.ZERO : node.need("actual").number(),
                number(node, "target"),
                number(node, "base"),
                number(node, "norm"),
                number(node, "weight"));
    }

    private static List<Product> products(YamlNode node) {
        Set<String> seen = new HashSet<>();
        List<Product> products = new ArrayList<>();
        for (YamlNode item : node.list()) {
            item.only("code", "quantity", "unitValue", "attributes");
            Product product = new Product(
                    item.need("code").text(),
                    item.need("quantity").number(),
                    item.need("unitValue").number(),
                    attributes(item));
            if (!seen.add(product.code())) {
                throw item.problem("The product %s stands here twice. Add its units up.".formatted(product.code()));
            }
            products.add(product);
        }
        return products;
    }

    /** What was open before the first period of the case. */
    private static List<Balance> balances(YamlNode node) {
        List<Balance> balances = new ArrayList<>();
        for (YamlNode item : node.list()) {
            item.only("account", "component", "amount");
            String account = item.need("account").text();
            if (!ACCOUNTS.contains(account)) {
                throw item.need("account")
                        .problem("There is no account \"%s\". %s"
                                .formatted(account, Spelling.advice(account, ACCOUNTS)));
            }
            BigDecimal amount = item.need("amount").number();
            if (!account.equals(Balance.INSTALMENT) && amount.signum() <= 0) {
                throw item.need("amount").problem("What is owed or withheld is above 0.");
            }
            balances.add(new Balance(account, item.need("component").text(), amount));
        }
        return balances;
    }

    private static List<Adjustment> adjustments(YamlNode node) {
        List<Adjustment> adjustments = new ArrayList<>();
        for (YamlNode item : node.list()) {
            item.only("component", "amount", "reason");
            adjustments.add(new Adjustment(
                    item.need("component").text(),
                    item.need("amount").number(),
                    item.get("reason", YamlNode::text, "")));
        }
        return adjustments;
    }

    private static List<Contract> contracts(YamlNode node, Period period) {
        List<Contract> contracts = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (YamlNode item : node.list()) {
            item.only("code", "customer", "type", "start", "monthlyValue");
            contracts.add(made(
                    item,
                    () -> Contract.in(
                            period,
                            item.need("code").text(),
                            item.get("customer", YamlNode::text, ""),
                            item.get("type", YamlNode::text, ""),
                            item.need("start").date(),
                            item.need("monthlyValue").number())));
            requireNew(item, "contract", contracts.getLast().code(), seen);
        }
        return contracts;
    }

    private static List<Objective> objectives(YamlNode node) {
        List<Objective> objectives = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (YamlNode item : node.list()) {
            item.only("code", "weight", "score");
            objectives.add(new Objective(
                    item.need("code").text(),
                    item.need("weight").number(),
                    item.need("score").number()));
            requireNew(item, "objective", objectives.getLast().code(), seen);
        }
        return objectives;
    }

    /** Refuses the second fact of a code. */
    static void requireNew(YamlNode item, String what, String code, Set<String> seen) {
        if (!seen.add(code)) {
            throw item.problem("The %s %s stands here twice. Give each a code of its own.".formatted(what, code));
        }
    }

    private static Department department(YamlNode node) {
        node.only("name", "actual", "minimum", "norm", "maximum");
        return made(
                node,
                () -> new Department(
                        node.get("name", YamlNode::text, "Department"),
                        node.need("actual").number(),
                        node.need("minimum").number(),
                        node.need("norm").number(),
                        node.need("maximum").number()));
    }

    private static Company company(YamlNode node) {
        node.only("actual", "target");
        return new Company(node.need("actual").number(), node.need("target").number());
    }

    /** What a fact refuses is a problem of its place in the file. */
    static <T> T made(YamlNode node, Supplier<T> fact) {
        try {
            return fact.get();
        } catch (IllegalArgumentException e) {
            throw node.problem(String.valueOf(e.getMessage()));
        }
    }

    private static @Nullable BigDecimal number(YamlNode node, String key) {
        return node.get(key, YamlNode::number, null);
    }
}
