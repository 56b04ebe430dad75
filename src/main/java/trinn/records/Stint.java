package trinn.records;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a payee is from one day to another.
 *
 * @param from the first day
 * @param to the first day after it
 * @param role what they do
 * @param department the id of their department, or its name where none are listed
 * @param manager the id of their manager, or the empty text
 * @param partTime 1 = full time
 * @param baseSalary for a full period, where it is known
 * @param commissionRate where it is known
 * @param variableBase for a full period, where it is known
 * @param attributes the company's own
 */
public record Stint(
        LocalDate from,
        LocalDate to,
        String role,
        String department,
        String manager,
        BigDecimal partTime,
        @Nullable BigDecimal baseSalary,
        @Nullable BigDecimal commissionRate,
        @Nullable BigDecimal variableBase,
        Map<String, String> attributes) {

    /** As the payee's own record says. */
    static Stint of(Row payee) {
        return new Stint(
                LocalDate.MIN,
                LocalDate.MAX,
                payee.text("role"),
                payee.text("department"),
                payee.text("manager"),
                payee.number("part-time", BigDecimal.ONE),
                payee.number("base salary"),
                payee.number("commission rate"),
                payee.number("variable base"),
                payee.attributes());
    }

    /** Until the day of the next one. */
    Stint until(LocalDate day) {
        return new Stint(
                from, day, role, department, manager, partTime, baseSalary, commissionRate, variableBase, attributes);
    }

    /** What follows, with what an assignment changes. */
    Stint then(Row assignment) {
        return new Stint(
                assignment.day("from"),
                to,
                or(assignment.text("role"), role),
                or(assignment.text("department"), department),
                or(assignment.text("manager"), manager),
                assignment.number("part-time", partTime),
                or(assignment.number("base salary"), baseSalary),
                or(assignment.number("commission rate"), commissionRate),
                or(assignment.number("variable base"), variableBase),
                or(assignment.attributes(), attributes));
    }

    /** An attribute that an assignment does not give stays as it was. */
    private static Map<String, String> or(Map<String, String> given, Map<String, String> otherwise) {
        if (given.isEmpty() || otherwise.isEmpty()) {
            return given.isEmpty() ? otherwise : given;
        }
        Map<String, String> all = new HashMap<>(otherwise);
        all.putAll(given);
        return all;
    }

    private static String or(String text, String otherwise) {
        return text.isEmpty() ? otherwise : text;
    }

    private static @Nullable BigDecimal or(@Nullable BigDecimal number, @Nullable BigDecimal otherwise) {
        return number == null ? otherwise : number;
    }
}
