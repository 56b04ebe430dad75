package trinn.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was ordered at once.
 *
 * @param customer null where nobody in a store said who he is
 * @param type {@code new} for a customer's first, {@code repeat} for others of a business, empty in stores
 */
record Order(LocalDate date, @Nullable Customer customer, String type, List<Line> lines) {

    Order {
        lines = List.copyOf(lines);
    }

    BigDecimal amount() {
        return lines.stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
