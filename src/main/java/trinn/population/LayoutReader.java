package trinn.population;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import trinn.source.Problem;
import trinn.source.ProblemsException;
import trinn.source.Yaml;
import trinn.source.YamlNode;

/** Reads {@code data.yaml} and collects what is wrong with it. */
final class LayoutReader {

    /** The file's name in every data set's folder. */
    static final String FILE = "data.yaml";

    private static final String LAST_END = "last period ends";
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_DESCRIPTION = 2_000;

    private final List<Problem> problems = new ArrayList<>();

    private LayoutReader() {}

    /** @throws ProblemsException with everything that is wrong with the file */
    static Layout read(Path folder) {
        YamlNode root = Yaml.read(folder.resolve(FILE));
        root.map();
        return new LayoutReader().layout(root);
    }

    private Layout layout(YamlNode root) {
        attempt(() -> root.only("name", "currency", "description", "departments", "payees", "quotas", "sales"));
        String name = attempt(() -> text(root.need("name"), LONGEST_NAME));
        String currency = attempt(() -> currency(root.need("currency")));
        String description = attempt(() -> root.get("description", node -> text(node, LONGEST_DESCRIPTION), ""));
        YamlNode units = root.get("departments");
        Section departments =
                units == null ? null : attempt(() -> section(units.only("file", "columns"), required("id", "name")));
        Section payees = attempt(() -> section(
                root.need("payees").only("file", "columns"),
                required("id", "name"),
                "role",
                "department",
                "commission rate",
                "variable base"));
        Section quotas = attempt(() -> section(
                root.need("quotas").only("file", "columns", LAST_END), required("payee", "from", "amount"), "to"));
        LocalDate lastEnd = root.get("quotas") == null ? null : attempt(() -> lastEnd(root.need("quotas"), quotas));
        Section sales = attempt(
                () -> section(root.need("sales").only("file", "columns"), required("id", "date", "payee", "amount")));
        if (!problems.isEmpty()
                || name == null
                || currency == null
                || description == null
                || payees == null
                || quotas == null
                || sales == null) {
            throw new ProblemsException(problems);
        }
        return new Layout(name, currency, description, departments, payees, quotas, lastEnd, sales);
    }

    private static List<String> required(String... fields) {
        return List.of(fields);
    }

    private <T> @Nullable T attempt(Supplier<@Nullable T> reading) {
        try {
            return reading.get();
        } catch (ProblemsException e) {
            problems.addAll(e.problems());
            return null;
        }
    }

    private static Section section(YamlNode node, List<String> required, String... optional) {
        List<String> known = new ArrayList<>(required);
        known.addAll(List.of(optional));
        YamlNode columns = node.need("columns").only(known.toArray(String[]::new));
        Map<String, String> headers = new LinkedHashMap<>();
        required.forEach(field -> headers.put(field, text(columns.need(field), LONGEST_NAME)));
        columns.map().forEach((field, header) -> headers.put(field, text(header, LONGEST_NAME)));
        return new Section(file(node.need("file")), headers);
    }

    private static @Nullable LocalDate lastEnd(YamlNode node, @Nullable Section quotas) {
        YamlNode end = node.get(LAST_END);
        if (quotas != null && quotas.has("to") && end != null) {
            throw end.problem("The column \"to\" already says when each period ends. Leave one of the two out.");
        }
        if (quotas != null && !quotas.has("to") && end == null) {
            throw node.problem(
                    ("The key \"%s\" is missing here: the first day after the last period, such as 2014-05-31. "
                                    + "Or name the column that says when each period ends as \"to\".")
                            .formatted(LAST_END));
        }
        return end == null ? null : end.date();
    }

    private static String file(YamlNode node) {
        String name = text(node, LONGEST_NAME).replace('\\', '/');
        try {
            Path path = Path.of(name).normalize();
            if (!path.isAbsolute() && !path.startsWith("..")) {
                return name;
            }
        } catch (InvalidPathException e) {
            throw node.problem("This is not the name of a file.");
        }
        throw node.problem(
                "The file must lie in the data set's folder. Write its path from there, such as data/sales.csv.");
    }

    private static String currency(YamlNode node) {
        try {
            return Currency.getInstance(node.text()).getCurrencyCode();
        } catch (IllegalArgumentException e) {
            throw node.problem(
                    "\"%s\" is not a currency. Write its three letters, such as NOK or EUR.".formatted(node.text()));
        }
    }

    private static String text(YamlNode node, int longest) {
        String text = node.text().strip();
        if (text.isEmpty()) {
            throw node.problem("Here a value is missing.");
        }
        if (text.length() > longest) {
            throw node.problem("This is too long: at most %d characters fit here.".formatted(longest));
        }
        return text;
    }
}
