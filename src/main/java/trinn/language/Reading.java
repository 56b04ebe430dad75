package trinn.language;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import trinn.facts.Tiers;
import trinn.facts.TwoWay;

/** How a table can be read. */
enum Reading {
    AT("value"),
    STEPPED("value"),
    BETWEEN("from", "to"),
    INTERPOLATED("value");

    private final List<String> values;

    Reading(String... values) {
        this.values = List.of(values);
    }

    /** The reading that rules call by a name, or null. */
    static @Nullable Reading of(String name) {
        return Arrays.stream(values())
                .filter(reading -> reading.word().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** How rules call it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How many numbers it needs; of tiers it takes a quota more. */
    int needs() {
        return values.size();
    }

    /** Whether slices are multiplied with what their tiers give. */
    boolean isOfSlices() {
        return this == STEPPED || this == BETWEEN;
    }

    /** How it is written, without a quota and with one. */
    String shown() {
        String call = "terms.table." + word() + "(" + String.join(", ", values);
        return call + ") or " + call + ", quota)";
    }

    /** What a checked call gives; null where a number is missing. */
    static @Nullable BigDecimal ask(@Nullable Object table, String name, List<? extends @Nullable Object> arguments) {
        Reading reading = of(name);
        List<BigDecimal> numbers = arguments.stream()
                .filter(BigDecimal.class::isInstance)
                .map(BigDecimal.class::cast)
                .toList();
        if (reading == null || numbers.size() < arguments.size()) {
            return null;
        }
        return switch (table) {
            case TwoWay cells -> cells.at(numbers.getFirst(), numbers.getLast());
            case Tiers tiers -> reading.ask(tiers, numbers);
            case null, default -> null;
        };
    }

    private BigDecimal ask(Tiers table, List<BigDecimal> numbers) {
        BigDecimal value = numbers.getFirst();
        BigDecimal last = numbers.getLast();
        boolean quota = numbers.size() > needs();
        return switch (this) {
            case AT -> quota ? table.at(value, last) : table.at(value);
            case STEPPED -> quota ? table.stepped(value, last) : table.stepped(value);
            case BETWEEN -> quota ? table.between(value, numbers.get(1), last) : table.between(value, last);
            case INTERPOLATED -> quota ? table.interpolated(value, last) : table.interpolated(value);
        };
    }
}
