package trinn.sample;

import java.time.LocalDate;
import java.util.List;

/**
 * Who buys.
 *
 * @param customerClass A, B or C
 * @param since the day from which there are orders
 * @param days until an invoice is due
 */
record Customer(String id, String name, String customerClass, LocalDate since, int days) {

    private static final List<String> CLASSES = List.of("A", "B", "C");

    /** A class as usual among a department's customers. */
    static String anyClass(Chance chance, Department department) {
        return CLASSES.get(chance.weighted(department.trade.classes()));
    }

    /** How often an order is this customer's, beside others'. */
    double weight() {
        return switch (customerClass) {
            case "A" -> 5;
            case "B" -> 2.5;
            default -> 1;
        };
    }
}
