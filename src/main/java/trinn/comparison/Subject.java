package trinn.comparison;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import trinn.statement.Measure;

/** One thing in which two payouts differ. */
public sealed interface Subject {

    /**
     * A value of the data.
     *
     * @param measure what it is; with an empty key and field it is all facts of a type
     * @param before on the old side; null where there was none, or it is no single value
     * @param after on the new side, likewise
     */
    record Value(
            Measure measure,
            @Nullable Object before,
            @Nullable Object after) implements Subject {}

    /**
     * A term of the scheme.
     *
     * @param name of the term
     * @param before its value on the old side
     * @param after its value on the new side
     */
    record TermValue(String name, Object before, Object after) implements Subject {}

    /** A rule, by its name; the empty text for lines that no rule declared. */
    record RuleText(String rule) implements Subject {}

    /**
     * A balance.
     *
     * @param kind which
     * @param before what flowed in on the old side, over all targets
     * @param after the same on the new side
     */
    record Open(Kind kind, BigDecimal before, BigDecimal after) implements Subject {

        /** What flows from period to period. */
        public enum Kind {
            /** Draws that are not yet recovered. */
            OWED,
            /** Pay that is held back. */
            WITHHELD,
            /** Instalments to come. */
            INSTALMENTS,
            /** What was settled in earlier periods. */
            SETTLED
        }
    }
}
