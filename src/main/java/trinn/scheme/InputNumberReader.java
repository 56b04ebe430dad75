package trinn.scheme;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import trinn.facts.Company;
import trinn.facts.Department;
import trinn.facts.Fact;
import trinn.facts.FactSet;
import trinn.facts.Kpi;
import trinn.facts.Product;
import trinn.facts.Sale;
import trinn.facts.Window;
import trinn.scheme.InputNumber.Of;
import trinn.source.Spelling;
import trinn.source.YamlNode;

/** Reads which number of a case is meant: {@code kpi: sales}, with {@code window} where there are several. */
final class InputNumberReader {

    private final FactSet facts;
    private final List<Of> allowed;

    /**
     * @param facts that must have the number, once
     * @param allowed which numbers can be named
     */
    InputNumberReader(FactSet facts, List<Of> allowed) {
        this.facts = facts;
        this.allowed = allowed;
    }

    InputNumber read(YamlNode node) {
        List<Of> named =
                allowed.stream().filter(of -> node.get(key(of)) != null).toList();
        if (named.size() != 1) {
            List<String> keys = allowed.stream().map(InputNumberReader::key).toList();
            throw node.problem("Name exactly one number that varies: %s or %s."
                    .formatted(String.join(", ", keys.subList(0, keys.size() - 1)), keys.getLast()));
        }
        Of of = named.getFirst();
        YamlNode window = node.get("window");
        if (window != null && of != Of.KPI) {
            throw window.problem("Only a KPI has a window.");
        }
        YamlNode name = node.need(key(of));
        if (of == Of.COMPANY && !name.text().equals("yes")) {
            throw name.problem("The company has no code. Write company: yes.");
        }
        InputNumber number = new InputNumber(
                of, of == Of.COMPANY ? "" : name.text(), window == null ? null : window.oneOf(Window.class));
        requireOne(name, number);
        return number;
    }

    /** The number must be there once. */
    private void requireOne(YamlNode node, InputNumber number) {
        List<Fact> found = facts.all().stream().filter(number::isIn).toList();
        if (found.isEmpty()) {
            throw node.problem(
                    number.of() == Of.COMPANY
                            ? "The case has no company."
                            : "The case has no %s \"%s\"%s. %s"
                                    .formatted(
                                            number.of() == Of.KPI ? "KPI" : key(number.of()),
                                            number.name(),
                                            window(number.window()),
                                            Spelling.advice(number.name(), names(number.of()))));
        }
        if (found.size() > 1) {
            throw node.problem("The case has the KPI %s for several windows. Add one, such as window: month."
                    .formatted(number.name()));
        }
    }

    private static String window(@Nullable Window window) {
        return window == null ? "" : " of the " + window.name().toLowerCase(Locale.ROOT);
    }

    private List<String> names(Of of) {
        return switch (of) {
            case KPI -> names(Kpi.class, Kpi::code);
            case PRODUCT -> names(Product.class, Product::code);
            case SALE -> names(Sale.class, Sale::code);
            case DEPARTMENT -> names(Department.class, Department::name);
            case COMPANY -> names(Company.class, company -> "");
        };
    }

    private <T extends Fact> List<String> names(Class<T> type, Function<T, String> name) {
        return new ArrayList<>(facts.all(type).stream().map(name).distinct().toList());
    }

    private static String key(Of of) {
        return of.name().toLowerCase(Locale.ROOT);
    }
}
