package trinn.payrun.file;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The accounts of a journal.
 *
 * @param numbers by what they book
 * @param costs what each employer's cost is, by its name
 * @param reversing whether what is accrued is taken back on the first day after the period, as what is still open is stated anew each time
 */
public record Accounts(SortedMap<Account, String> numbers, SortedMap<String, CostType> costs, boolean reversing) {

    /** None yet. */
    public static final Accounts NONE = new Accounts(new TreeMap<>(), new TreeMap<>(), true);

    /** Copies the maps, without accounts that are empty. */
    public Accounts {
        SortedMap<Account, String> copy = new TreeMap<>();
        numbers.forEach((account, number) -> {
            if (!number.isBlank()) {
                copy.put(account, number.strip());
            }
        });
        numbers = Collections.unmodifiableSortedMap(copy);
        costs = Collections.unmodifiableSortedMap(new TreeMap<>(costs));
    }

    /** These numbers, with costs by their names. */
    public static Accounts of(Map<Account, String> numbers, Map<String, CostType> costs) {
        return new Accounts(new TreeMap<>(numbers), new TreeMap<>(costs), true);
    }

    /** The number of an account; the empty text where there is none. */
    public String of(Account account) {
        return numbers.getOrDefault(account, "");
    }
}
