package trinn.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import trinn.facts.FactSet;
import trinn.facts.Kind;
import trinn.statement.Measure;
import trinn.statement.PayBorders;

/** Something that can be more or less, and changes the pay. */
sealed interface Lever {

    /** So much of the target is looked at. */
    BigDecimal MOST = new BigDecimal("1.5");

    /** What counts as all of it: the target, or what there was where it has none. */
    BigDecimal goal();

    /** Whether that is a target. */
    boolean planned();

    /** What kind of number it is. */
    Kind kind();

    /** What it is in one line, in no language. */
    String label();

    /** The smallest amount of it that counts. */
    BigDecimal unit();

    /** Facts with another amount of it. */
    FactSet with(FactSet facts, BigDecimal value);

    /** The amounts from which on rules pay otherwise, rising. */
    SortedSet<BigDecimal> borders();

    /** A part of all of it, in whole units; null where there is no such amount. */
    @Nullable BigDecimal part(BigDecimal share);

    /**
     * One number of the facts.
     *
     * @param of which
     * @param search for the amounts from which on rules pay otherwise
     */
    record OfFact(Measure of, PayBorders search, BigDecimal goal, boolean planned) implements Lever {

        @Override
        public Kind kind() {
            return search.kind();
        }

        @Override
        public String label() {
            return of.label();
        }

        @Override
        public BigDecimal unit() {
            return search.unit();
        }

        @Override
        public FactSet with(FactSet facts, BigDecimal value) {
            return search.with(facts, value);
        }

        @Override
        public SortedSet<BigDecimal> borders() {
            return search.between(BigDecimal.ZERO, goal.multiply(MOST));
        }

        /** A share of something is at most all of it, such as a quality of 100 %. */
        @Override
        public @Nullable BigDecimal part(BigDecimal share) {
            BigDecimal unit = search.unit();
            BigDecimal part =
                    goal.multiply(share).divide(unit, 0, RoundingMode.CEILING).multiply(unit);
            boolean beyond =
                    kind() == Kind.RATIO && goal.compareTo(BigDecimal.ONE) <= 0 && part.compareTo(BigDecimal.ONE) > 0;
            return beyond ? null : part;
        }
    }

    /**
     * All sales of a seller, each worth more or less in proportion.
     *
     * @param sold measures the facts anew
     */
    record OfSales(Sales sold) implements Lever {

        @Override
        public BigDecimal goal() {
            return BigDecimal.ONE;
        }

        @Override
        public boolean planned() {
            return false;
        }

        @Override
        public Kind kind() {
            return Kind.RATIO;
        }

        @Override
        public String label() {
            return "sales, times those of the period before,";
        }

        @Override
        public BigDecimal unit() {
            return BigDecimal.ZERO;
        }

        @Override
        public FactSet with(FactSet facts, BigDecimal value) {
            return sold.times(value);
        }

        @Override
        public SortedSet<BigDecimal> borders() {
            return Collections.emptySortedSet();
        }

        @Override
        public BigDecimal part(BigDecimal share) {
            return share;
        }
    }
}
