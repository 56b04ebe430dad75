package trinn.sample;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What customers put into an order. */
final class Basket {

    /** How often an order has one line, two, up to five. */
    private static final double[] BUSINESS_LINES = {35, 30, 18, 11, 6};

    private static final double[] STORE_LINES = {58, 27, 10, 4, 1};

    private static final int SAMPLES = 4_000;

    private static final Map<Department, Double> USUAL_LINE = usualLines();

    private Basket() {}

    /** The lines of an order of a customer of a class. */
    static List<Line> of(Chance chance, Department department, String customerClass) {
        int lines = 1 + chance.weighted(department.isStores() ? STORE_LINES : BUSINESS_LINES);
        Map<Product, Line> byProduct = new LinkedHashMap<>();
        while (byProduct.size() < lines) {
            Line line = line(chance, department, customerClass);
            byProduct.putIfAbsent(line.product(), line);
        }
        return List.copyOf(byProduct.values());
    }

    /** What a line comes to on an average, in kroner: what the company plans with. The same for every seed. */
    static double usualLine(Department department) {
        return USUAL_LINE.getOrDefault(department, 0.0);
    }

    private static Map<Department, Double> usualLines() {
        Map<Department, Double> usual = new EnumMap<>(Department.class);
        for (Department department : Department.values()) {
            Chance chance = Chance.of(0, "usual line", department.ordinal());
            usual.put(
                    department,
                    Stream.generate(() -> line(chance, department, Customer.anyClass(chance, department)))
                            .limit(SAMPLES)
                            .mapToDouble(line -> line.amount().doubleValue())
                            .average()
                            .orElseThrow());
        }
        return usual;
    }

    /** As many units as make a line of usual value. */
    private static Line line(Chance chance, Department department, String customerClass) {
        Product product = Catalogue.pick(chance, department);
        double value = department.trade.value() * chance.factor(department.trade.spread());
        long units = Math.max(1, Math.round(value / product.listPrice().doubleValue()));
        BigDecimal quantity = BigDecimal.valueOf(units);
        BigDecimal full = product.listPrice().multiply(quantity);
        BigDecimal discount = full.multiply(BigDecimal.valueOf(discount(chance, department, customerClass), 2));
        return new Line(
                product,
                (int) units,
                full.subtract(discount),
                discount,
                product.cost().multiply(quantity));
    }

    /** In per cent: agreed with businesses by their class, campaigns in stores. */
    private static int discount(Chance chance, Department department, String customerClass) {
        if (department.isStores()) {
            return chance.in(0.22) ? 5 * chance.between(2, 6) : 0;
        }
        return switch (customerClass) {
            case "A" -> chance.between(6, 15);
            case "B" -> chance.between(2, 9);
            default -> chance.between(0, 5);
        };
    }
}
