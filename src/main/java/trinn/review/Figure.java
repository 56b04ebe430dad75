package trinn.review;

import java.math.BigDecimal;
import java.util.List;
import trinn.facts.Kind;

/** A piece of the evidence of a finding, not yet in anybody's language. */
public sealed interface Figure {

    /** A number: money in the currency of the scheme, ratios with 1 for 100 %. */
    record Number(Kind kind, BigDecimal value) implements Figure {}

    /** Something by its name. */
    record Named(Subject what) implements Figure {}

    /** A word of the review's own, by its key. */
    record Word(String key) implements Figure {}

    /** Several of them in a row. */
    record Several(List<? extends Figure> all) implements Figure {
        /** Copies the list. */
        public Several {
            all = List.copyOf(all);
        }
    }

    /** A share or rate, 1 = 100 %. */
    static Figure ratio(BigDecimal value) {
        return new Number(Kind.RATIO, value);
    }

    /** A number of things. */
    static Figure count(long value) {
        return new Number(Kind.COUNT, BigDecimal.valueOf(value));
    }

    /** A number of no kind. */
    static Figure number(BigDecimal value) {
        return new Number(Kind.NUMBER, value);
    }

    /** An amount in the currency of the scheme. */
    static Figure money(BigDecimal value) {
        return new Number(Kind.MONEY, value);
    }

    /** The names of rules. */
    static Figure rules(List<String> names) {
        return new Several(names.stream()
                .map(name -> new Named(new Subject(Subject.Sort.RULE, name)))
                .toList());
    }
}
