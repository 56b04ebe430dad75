package trinn.population;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import trinn.records.Row;

/**
 * What is known of a payee that no rule sees: it is asked for by figures over many alone.
 *
 * @param gender as the data says it
 * @param joined the first day of the employment; null where it is not known
 */
public record Person(Gender gender, @Nullable LocalDate joined) {

    /** Somebody of whom the data says nothing. */
    public static final Person UNKNOWN = new Person(Gender.UNKNOWN, null);

    /** As the data says it. */
    public enum Gender {
        /** A woman. */
        WOMAN,
        /** A man. */
        MAN,
        /** Neither. */
        OTHER,
        /** The data does not say. */
        UNKNOWN
    }

    /** The same without what is seen by permission only. */
    public Person withoutGender() {
        return new Person(Gender.UNKNOWN, joined);
    }

    /** By the ids of payees. */
    public static Map<String, Person> of(Iterable<Row> payees) {
        Map<String, Person> people = new HashMap<>();
        payees.forEach(row -> people.put(row.text("id"), of(row)));
        return Map.copyOf(people);
    }

    private static Person of(Row payee) {
        Gender gender = switch (payee.text("gender")) {
            case "woman" -> Gender.WOMAN;
            case "man" -> Gender.MAN;
            case "other" -> Gender.OTHER;
            default -> Gender.UNKNOWN;
        };
        return new Person(gender, payee.date("joined"));
    }
}
