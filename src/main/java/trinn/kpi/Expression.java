package trinn.kpi;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fields of one record, added and subtracted.
 *
 * @param terms from left to right; the first one is added
 * @param missing what stands for a field that is not given; null where such a record does not count
 */
record Expression(List<Term> terms, @Nullable BigDecimal missing) {

    /** A field that is added, or subtracted. */
    record Term(FieldPath field, boolean minus) {}

    Expression {
        terms = List.copyOf(terms);
    }

    /** Such as {@code sales.amount - sales.cost}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Term term : terms) {
            text.append(text.isEmpty() ? "" : term.minus() ? " - " : " + ").append(term.field());
        }
        return text.toString();
    }

    /** What YAML says besides: {@code , missing: 1}, or nothing. */
    String missingText() {
        return missing == null ? "" : ", missing: " + missing.toPlainString();
    }
}
