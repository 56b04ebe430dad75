package trinn.scheme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import trinn.facts.Company;
import trinn.facts.Department;
import trinn.facts.FactSet;
import trinn.facts.Kpi;
import trinn.facts.Period;
import trinn.facts.Product;
import trinn.facts.Seller;
import trinn.facts.Window;
import trinn.source.YamlNode;

/** Reads the facts that a golden case states. What it leaves out is absent, or harmless: a seller of no name. */
final class CaseFacts {

    private static final Period ANY = new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1));

    private CaseFacts() {}

    static FactSet read(YamlNode node) {
        node.only("seller", "period", "kpis", "products", "department", "company");
        Seller nobody = new Seller("1", "Seller", "", "", null, null);
        return new FactSet(
                node.get("seller", CaseFacts::seller, nobody),
                node.get("period", CaseFacts::period, ANY),
                node.get("kpis", CaseFacts::kpis, List.of()),
                node.get("products", CaseFacts::products, List.of()),
                node.get("department", CaseFacts::department, null),
                node.get("company", CaseFacts::company, null));
    }

    private static Seller seller(YamlNode node) {
        node.only("id", "name", "role", "department", "commissionRate", "variableBase");
        return new Seller(
                node.get("id", YamlNode::text, "1"),
                node.get("name", YamlNode::text, "Seller"),
                node.get("role", YamlNode::text, ""),
                node.get("department", YamlNode::text, ""),
                number(node, "commissionRate"),
                number(node, "variableBase"));
    }

    private static Period period(YamlNode node) {
        node.only("from", "to");
        try {
            return new Period(node.need("from").date(), node.need("to").date());
        } catch (IllegalArgumentException e) {
            throw node.problem(String.valueOf(e.getMessage()));
        }
    }

    private static List<Kpi> kpis(YamlNode node) {
        Set<String> seen = new HashSet<>();
        List<Kpi> kpis = new ArrayList<>();
        for (YamlNode item : node.list()) {
            Kpi kpi = kpi(item);
            if (!seen.add(kpi.code() + " " + kpi.window())) {
                throw item.problem("The KPI %s stands here twice for the same window.".formatted(kpi.code()));
            }
            kpis.add(kpi);
        }
        return kpis;
    }

    private static List<Product> products(YamlNode node) {
        Set<String> seen = new HashSet<>();
        List<Product> products = new ArrayList<>();
        for (YamlNode item : node.list()) {
            Product product = product(item);
            if (!seen.add(product.code())) {
                throw item.problem("The product %s stands here twice. Add its units up.".formatted(product.code()));
            }
            products.add(product);
        }
        return products;
    }

    private static Kpi kpi(YamlNode node) {
        node.only("code", "window", "actual", "target", "base", "norm", "weight");
        return new Kpi(
                node.need("code").text(),
                node.get("window", window -> window.oneOf(Window.class), Window.MONTH),
                node.need("actual").number(),
                number(node, "target"),
                number(node, "base"),
                number(node, "norm"),
                number(node, "weight"));
    }

    private static Product product(YamlNode node) {
        node.only("code", "quantity", "unitValue");
        return new Product(
                node.need("code").text(),
                node.need("quantity").number(),
                node.need("unitValue").number());
    }

    private static Department department(YamlNode node) {
        node.only("name", "actual", "minimum", "norm", "maximum");
        try {
            return new Department(
                    node.get("name", YamlNode::text, "Department"),
                    node.need("actual").number(),
                    node.need("minimum").number(),
                    node.need("norm").number(),
                    node.need("maximum").number());
        } catch (IllegalArgumentException e) {
            throw node.problem(String.valueOf(e.getMessage()));
        }
    }

    private static Company company(YamlNode node) {
        node.only("actual", "target");
        return new Company(node.need("actual").number(), node.need("target").number());
    }

    private static @Nullable BigDecimal number(YamlNode node, String key) {
        return node.get(key, YamlNode::number, null);
    }
}
