package trinn.payrun.file;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * By which numbers a payroll system knows payees.
 *
 * @param byId whether a payee that has no number here is known by the id of the data
 * @param numbers by id of the data
 */
public record EmployeeNumbers(boolean byId, SortedMap<String, String> numbers) {

    /** Everybody by the id of the data. */
    public static final EmployeeNumbers BY_ID = new EmployeeNumbers(true, new TreeMap<>());

    /** Copies the map, without numbers that are empty. */
    public EmployeeNumbers {
        SortedMap<String, String> copy = new TreeMap<>();
        numbers.forEach((payee, number) -> {
            if (!number.isBlank()) {
                copy.put(payee, number.strip());
            }
        });
        numbers = Collections.unmodifiableSortedMap(copy);
    }

    /** The number of a payee; the empty text where there is none. */
    public String of(String payee) {
        return numbers.getOrDefault(payee, byId ? payee : "");
    }

    /**
     * Reads two columns, such as pasted from a spreadsheet: a payee and a number in each line, divided by a tab, a semicolon or a comma.
     * Lines that are empty are passed over.
     *
     * @throws IllegalArgumentException where a line has not two columns, or a payee comes twice; the message is the number of the line
     */
    public static SortedMap<String, String> read(String pasted) {
        SortedMap<String, String> numbers = new TreeMap<>();
        int line = 0;
        for (String row : pasted.lines().toList()) {
            line++;
            if (row.isBlank()) {
                continue;
            }
            String[] cells = row.split("[\t;,]", -1);
            if (cells.length != 2
                    || cells[0].isBlank()
                    || cells[1].isBlank()
                    || numbers.put(cells[0].strip(), cells[1].strip()) != null) {
                throw new IllegalArgumentException(Integer.toString(line));
            }
        }
        return numbers;
    }
}
