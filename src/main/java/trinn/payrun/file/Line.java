package trinn.payrun.file;

import java.math.BigDecimal;
import java.util.List;
import trinn.simulation.report.Cell;

/**
 * A line for payroll: a payment in the words of the payroll system.
 *
 * @param payment what is paid
 * @param employee the number of the payee; empty where there is none
 * @param wageType its code and name; both empty where there is none
 * @param costCentre of the department; empty where there is none
 */
record Line(Payment payment, String employee, WageType wageType, String costCentre) {

    private static final WageType NO_WAGE_TYPE = new WageType("", "");

    /** Those of a run, in its order. */
    static List<Line> of(Handover run, Mapping mapping) {
        return run.paid().stream()
                .map(payment -> new Line(
                        payment,
                        mapping.employees().of(payment.payee()),
                        mapping.wageTypes()
                                .of(payment.component(), payment.kind())
                                .orElse(NO_WAGE_TYPE),
                        mapping.costCentre(payment.department())))
                .toList();
    }

    /** What stands in a column. */
    Cell cell(Column column, Handover run, Mapping mapping) {
        return switch (column.field()) {
            case EMPLOYEE -> Cell.of(OneLine.of(employee));
            case NAME -> Cell.of(OneLine.of(payment.name()));
            case WAGE_TYPE -> Cell.of(OneLine.of(wageType.code()));
            case WAGE_TYPE_NAME -> Cell.of(OneLine.of(wageType.name()));
            case COST_CENTRE -> Cell.of(OneLine.of(costCentre));
            case DEPARTMENT -> Cell.of(OneLine.of(payment.department()));
            case COMPONENT -> Cell.of(OneLine.of(payment.component()));
            case KIND -> Cell.of(new FileWords(mapping.locale()).kind(payment.kind()));
            case TEXT -> Cell.of(OneLine.of(payment.text()));
            case FIXED -> Cell.of(OneLine.of(column.value()));
            case QUANTITY -> Cell.of(1);
            case RATE, AMOUNT -> Cell.of(run.money(payment.amount()), trinn.facts.Kind.MONEY);
            case FIRST_DAY -> new Cell.Day(payment.of().from());
            case LAST_DAY -> new Cell.Day(payment.of().to().minusDays(1));
            default -> ofRun(column.field(), run, mapping);
        };
    }

    /** What is the same in all lines. */
    private static Cell ofRun(Field field, Handover run, Mapping mapping) {
        return switch (field) {
            case CURRENCY -> Cell.of(run.currency().getCurrencyCode());
            case PAY_DAY -> new Cell.Day(run.payDay());
            case YEAR -> Cell.of(Integer.toString(run.payDay().getYear()));
            case MONTH -> Cell.of(Integer.toString(run.payDay().getMonthValue()));
            case RUN -> Cell.of(Long.toString(run.run()));
            case COMPANY -> Cell.of(OneLine.of(mapping.company()));
            default -> throw new IllegalStateException("The field %s differs by line.".formatted(field));
        };
    }

    BigDecimal amount() {
        return payment.amount();
    }
}
