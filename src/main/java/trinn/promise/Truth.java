package trinn.promise;

/**
 * Whether something holds at the two places of {@link Span}s.
 *
 * @param left where there is less of the input that moves
 * @param right where there is more
 * @param way what may become of it from the one to the other
 * @param inputs which inputs it depends on, one bit each
 */
record Truth(Sure left, Sure right, Way way, long inputs) {

    /** What is known of one place. */
    enum Sure {
        YES,
        NO,
        MAYBE;

        boolean mayBe(boolean holds) {
            return this == MAYBE || this == (holds ? YES : NO);
        }

        static Sure of(boolean holds) {
            return holds ? YES : NO;
        }

        Sure not() {
            return this == MAYBE ? MAYBE : this == YES ? NO : YES;
        }

        Sure and(Sure other) {
            return this == NO || other == NO ? NO : this == YES && other == YES ? YES : MAYBE;
        }
    }

    /** What may become of it. */
    enum Way {
        /** It is the same at both places. */
        SAME,
        /** It does not cease to hold. */
        RISES,
        /** It does not begin to hold. */
        FALLS,
        /** Anything. */
        ANY;

        boolean mayRise() {
            return this == RISES || this == ANY;
        }

        boolean mayFall() {
            return this == FALLS || this == ANY;
        }

        Way not() {
            return this == RISES ? FALLS : this == FALLS ? RISES : this;
        }

        Way with(Way other) {
            return this == other || other == SAME ? this : this == SAME ? other : ANY;
        }

        /** How something goes whose difference from a border changes by a slope. */
        static Way of(Interval slope) {
            return slope.isZero() ? SAME : slope.rises() ? RISES : slope.falls() ? FALLS : ANY;
        }
    }

    /** Both sides known, the way is too. */
    Truth {
        if (left != Sure.MAYBE && right != Sure.MAYBE) {
            way = left == right ? Way.SAME : right == Sure.YES ? Way.RISES : Way.FALLS;
        }
    }

    /** What holds, or does not, everywhere. */
    static Truth constant(boolean holds) {
        return new Truth(Sure.of(holds), Sure.of(holds), Way.SAME, 0);
    }

    boolean always() {
        return left == Sure.YES && right == Sure.YES;
    }

    boolean never() {
        return left == Sure.NO && right == Sure.NO;
    }

    boolean isOpen() {
        return left == Sure.MAYBE || right == Sure.MAYBE;
    }

    Truth not() {
        return new Truth(left.not(), right.not(), way.not(), inputs);
    }

    Truth and(Truth other) {
        return new Truth(left.and(other.left), right.and(other.right), way.with(other.way), inputs | other.inputs);
    }

    Truth or(Truth other) {
        return not().and(other.not()).not();
    }
}
