package trinn.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trinn.scheme.Scheme;
import trinn.scheme.Terms;

/**
 * What is other in an alternative than in its baseline, each thing to be had or left by itself: every rule that is new, gone or other, every term of
 * another value that both have, and the rest of the scheme as one. Components and terms that one side has alone go with the rules.
 */
public final class Changes {

    /**
     * One thing that is other.
     *
     * @param kind what it is
     * @param name of the term or the rule, or the names of the terms with commas between; otherwise the empty text
     */
    public record Change(Kind kind, String name) {

        /** What can be other. */
        public enum Kind {
            /** A term of another value. */
            TERM,
            /** Terms of other values that must add up to the same, such as weights: none can be other without the others. */
            SUM,
            /** A rule that the alternative alone has. */
            NEW_RULE,
            /** A rule that the baseline alone has. */
            GONE_RULE,
            /** A rule that says something else. */
            OTHER_RULE,
            /** All rules, with all that belongs to one side alone. */
            RULES,
            /** All that is neither a rule nor the value of a term: how KPIs are measured, groups of components, rounding. */
            REST
        }

        private static final String BETWEEN = ", ";

        /** The rules, and all that only one side has. */
        public static final Change RULES = new Change(Kind.RULES, "");

        /** What is neither a rule nor the value of a term. */
        public static final Change REST = new Change(Kind.REST, "");

        /** A term. */
        public Change(String term) {
            this(Kind.TERM, term);
        }

        /** Terms, which are one change where there are several. */
        Change(List<String> terms) {
            this(terms.size() == 1 ? Kind.TERM : Kind.SUM, String.join(BETWEEN, terms));
        }

        /** Whether it is a term, or several that add up to the same. */
        public boolean isTerm() {
            return kind == Kind.TERM || kind == Kind.SUM;
        }

        /** The names of its terms; none where it is none. */
        public List<String> terms() {
            return isTerm() ? List.of(name.split(BETWEEN)) : List.of();
        }
    }

    /** Why several rules are one change. */
    public enum Together {
        /** There are more than can be told apart. */
        TOO_MANY,
        /** Some of them cannot do without others. */
        NEED_EACH_OTHER
    }

    /** A scheme with terms, somewhere between both. */
    public record Mixture(Scheme scheme, Terms terms) {}

    private final Mixture baseline;
    private final Mixture alternative;
    private final RuleChanges rules;
    private final List<Change> all = new ArrayList<>();
    private final @Nullable Together together;

    /**
     * What leads from one to the other, rule by rule where there are no more than {@link Attribution#MOST_CHANGES}.
     *
     * @throws trinn.source.ProblemsException where the rules of one have mistakes
     */
    public Changes(Mixture baseline, Mixture alternative) {
        this(baseline, alternative, new RuleChanges(baseline.scheme(), alternative.scheme()), null);
    }

    private Changes(Mixture baseline, Mixture alternative, RuleChanges rules, @Nullable Together why) {
        this.baseline = baseline;
        this.alternative = alternative;
        this.rules = rules;
        List<Change> ofScheme = new ArrayList<>();
        if (rules.isRestOther()) {
            ofScheme.add(Change.REST);
        }
        ofScheme.addAll(rules.all());
        List<Change> terms = terms();
        boolean several = ofScheme.size() > 1;
        boolean many = several && ofScheme.size() + terms.size() > Attribution.MOST_CHANGES;
        this.together = many ? Together.TOO_MANY : several ? why : null;
        all.addAll(together == null ? ofScheme : List.of(Change.RULES));
        all.addAll(terms);
    }

    /** The terms of other values, in the order of the baseline; those of a sum with the first of them. */
    private List<Change> terms() {
        List<List<String>> groups = new ArrayList<>();
        for (String name : baseline.terms().changedIn(alternative.terms())) {
            List<List<String>> near = groups.stream()
                    .filter(group -> group.stream().anyMatch(one -> addsUpWith(one, name)))
                    .toList();
            if (near.isEmpty()) {
                groups.add(new ArrayList<>(List.of(name)));
            } else {
                near.getFirst().add(name);
                near.stream().skip(1).forEach(near.getFirst()::addAll);
                groups.removeAll(near.subList(1, near.size()));
            }
        }
        return groups.stream().map(Change::new).toList();
    }

    private boolean addsUpWith(String one, String other) {
        return Stream.of(baseline, alternative)
                .flatMap(side -> side.scheme().sums().stream())
                .anyMatch(sum -> sum.terms().containsAll(List.of(one, other)));
    }

    /** The rest of the scheme first, then rules, then terms in the order of the baseline. */
    public List<Change> all() {
        return List.copyOf(all);
    }

    /** Why several rules are one change; null where each is one by itself. */
    public @Nullable Together together() {
        return together;
    }

    /** The same, several rules being one change because some of them cannot do without others. */
    Changes asOne() {
        return new Changes(baseline, alternative, rules, Together.NEED_EACH_OTHER);
    }

    /** How many of them are other than terms; these come first. */
    int ofScheme() {
        return Math.toIntExact(all.stream().filter(change -> !change.isTerm()).count());
    }

    /**
     * With some of the changes and without the others.
     *
     * @param some a bit for each of {@link #all}, the lowest for the first
     */
    public Mixture with(int some) {
        if (some == 0) {
            return baseline;
        }
        List<Change> made = IntStream.range(0, all.size())
                .filter(nth -> (some >> nth & 1) == 1)
                .mapToObj(all::get)
                .toList();
        List<Change> ofScheme = made.stream().filter(change -> !change.isTerm()).toList();
        if (ofScheme.isEmpty()) {
            return new Mixture(baseline.scheme(), before(made));
        }
        if (ofScheme.size() == ofScheme()) {
            return new Mixture(alternative.scheme(), after(made));
        }
        boolean rest = made.contains(Change.REST);
        Mixture other = rest ? baseline : alternative;
        List<String> alone = RuleChanges.termsAlone(other.scheme(), (rest ? alternative : baseline).scheme());
        return new Mixture(
                rules.with(rest, ofScheme), (rest ? after(made) : before(made)).taking(alone, other.terms()));
    }

    /** The terms of the baseline with those that are changed. */
    private Terms before(List<Change> made) {
        List<String> changed = names(made);
        return baseline.terms().taking(changed, alternative.terms());
    }

    /** The terms of the alternative without those that are not. */
    private Terms after(List<Change> made) {
        List<String> left = new ArrayList<>(names(all));
        left.removeAll(names(made));
        return alternative.terms().taking(left, baseline.terms());
    }

    private static List<String> names(List<Change> changes) {
        return changes.stream().flatMap(change -> change.terms().stream()).toList();
    }
}
