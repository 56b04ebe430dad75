package trinn.kpi;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trinn.kpi.Lookup.Reading;
import trinn.records.RecordType;
import trinn.records.Row;

/** Works an expression out for rows. */
final class Amounts {

    private static final int AMOUNT = RecordType.SALES.place("amount");
    private static final int GIVEN_BACK = RecordType.RETURNS.place("amount");
    private static final int UNITS_BACK = RecordType.RETURNS.place("quantity");

    private final List<Reading> readings;
    private final boolean[] minus;
    private final boolean[] units;
    private final @Nullable BigDecimal missing;

    Amounts(Expression expression, Lookup lookup) {
        List<Expression.Term> terms = expression.terms();
        readings = terms.stream().map(term -> lookup.reading(term.field())).toList();
        minus = new boolean[terms.size()];
        units = new boolean[terms.size()];
        for (int at = 0; at < minus.length; at++) {
            minus[at] = terms.get(at).minus();
            units[at] = terms.get(at).field().equals(FieldPath.of(RecordType.SALES, "quantity"));
        }
        missing = expression.missing();
    }

    /** The sum, or null where a field is not given and nothing stands for it. */
    @Nullable BigDecimal of(Row row) {
        BigDecimal sum = null;
        for (int at = 0; at < minus.length; at++) {
            BigDecimal number = number(at, row);
            if (number == null) {
                return null;
            }
            sum = plus(sum, number, minus[at]);
        }
        return sum;
    }

    /**
     * What of the sum goes with a return: units as the return says, none where it says none; everything else in the
     * proportion of the amount given back to that of the sale, divided once at the end.
     */
    @Nullable BigDecimal givenBack(Row sale, Row back) {
        BigDecimal ofAmount = null;
        BigDecimal ofUnits = null;
        for (int at = 0; at < minus.length; at++) {
            BigDecimal number = number(at, sale);
            if (number == null) {
                return null;
            }
            if (units[at]) {
                BigDecimal quantity = back.number(UNITS_BACK);
                ofUnits = plus(ofUnits, quantity == null ? BigDecimal.ZERO : quantity, minus[at]);
            } else {
                ofAmount = plus(ofAmount, number, minus[at]);
            }
        }
        BigDecimal part = ofAmount == null ? BigDecimal.ZERO : inProportion(ofAmount, sale, back);
        return ofUnits == null ? part : part.add(ofUnits);
    }

    private static BigDecimal inProportion(BigDecimal whole, Row sale, Row back) {
        BigDecimal sold = sale.number(AMOUNT);
        BigDecimal given = back.number(GIVEN_BACK);
        return sold == null || given == null || sold.signum() == 0
                ? BigDecimal.ZERO
                : whole.multiply(given).divide(sold, MathContext.DECIMAL128);
    }

    private @Nullable BigDecimal number(int at, Row row) {
        BigDecimal number = readings.get(at).number(row);
        return number == null ? missing : number;
    }

    private static BigDecimal plus(@Nullable BigDecimal sum, BigDecimal number, boolean minus) {
        if (sum == null) {
            return minus ? number.negate() : number;
        }
        return minus ? sum.subtract(number) : sum.add(number);
    }
}
