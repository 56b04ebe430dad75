package trinn.engine;

import java.util.List;
import org.drools.model.SingleConstraint;
import org.drools.model.functions.Predicate1;
import org.drools.model.functions.Predicate2;
import org.jspecify.annotations.Nullable;

/** A condition as Drools compiled it, tried on the values of its rule. */
sealed interface Test {

    /** Whether it holds. */
    boolean holds(@Nullable Object[] values) throws Exception;

    /** As it stands in the rule. */
    String text();

    /** One condition of Drools. */
    sealed interface Single extends Test {

        SingleConstraint constraint();

        @Override
        default String text() {
            return constraint().predicateInformation().getStringConstraint();
        }
    }

    /** Of one value, such as the fact itself. */
    record One(int slot, SingleConstraint constraint, Predicate1<@Nullable Object> predicate) implements Single {
        @SuppressWarnings("unchecked")
        One(int slot, SingleConstraint constraint) {
            this(slot, constraint, constraint.getPredicate1());
        }

        @Override
        public boolean holds(@Nullable Object[] values) throws Exception {
            return predicate.test(values[slot]);
        }
    }

    /** Of two values, such as the fact and the terms. */
    record Two(
            int first,
            int second,
            SingleConstraint constraint,
            Predicate2<@Nullable Object, @Nullable Object> predicate)
            implements Single {
        @SuppressWarnings("unchecked")
        Two(int first, int second, SingleConstraint constraint) {
            this(first, second, constraint, constraint.getPredicate2());
        }

        @Override
        public boolean holds(@Nullable Object[] values) throws Exception {
            return predicate.test(values[first], values[second]);
        }
    }

    /** Of several values. */
    record Several(int[] slots, SingleConstraint constraint) implements Single {
        @Override
        public boolean holds(@Nullable Object[] values) throws Exception {
            return constraint.getPredicate().test(Bound.picked(values, slots));
        }
    }

    /** Any of some. */
    record Any(List<List<Test>> choices) implements Test {
        @Override
        public boolean holds(@Nullable Object[] values) throws Exception {
            for (List<Test> all : choices) {
                boolean holds = true;
                for (Test test : all) {
                    holds = holds && test.holds(values);
                }
                if (holds) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public String text() {
            return choices.getFirst().getFirst().text();
        }
    }
}
