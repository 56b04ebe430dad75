package trinn.evaluation;

import java.util.List;
import trinn.engine.Evaluated;

/**
 * What a result must say of itself before anybody reads its figures: what the scheme asks for and the data lacks, which rules
 * never declared anything, and which components paid nobody.
 *
 * @param gaps what is missing, what nobody has first
 * @param silent the rules that never fired, by name
 * @param unpaid the components of which nobody got anything, in the order of the statement
 * @param strangers what balances and adjustments of the data are about and the scheme does not have, so that they are left out
 * @param nothing whether nobody got anything at all
 */
public record Findings(
        List<Gap> gaps, List<Silent> silent, List<String> unpaid, List<String> strangers, boolean nothing) {

    /** Nothing to be told. */
    public static final Findings NONE = new Findings(List.of(), List.of(), List.of(), List.of(), false);

    /**
     * A rule that never fired.
     *
     * @param rule its name
     * @param because what it asks for and nobody has; empty where its conditions were never met
     */
    public record Silent(String rule, List<Gap> because) {

        /** Copies the list. */
        public Silent {
            because = List.copyOf(because);
        }
    }

    /** Copies the lists. */
    public Findings {
        gaps = List.copyOf(gaps);
        silent = List.copyOf(silent);
        unpaid = List.copyOf(unpaid);
        strangers = List.copyOf(strangers);
    }

    /** Whether there is nothing to be told. */
    public boolean isEmpty() {
        return gaps.isEmpty() && silent.isEmpty() && unpaid.isEmpty() && strangers.isEmpty() && !nothing;
    }

    /** Looks at everything that was worked out, once. */
    public static Findings of(Succession scheme, List<Evaluated> all) {
        Tally tally = new Tally(scheme);
        tally.add(
                all, asked -> Gaps.of(asked, all.stream().map(Evaluated::facts).toList()));
        return tally.findings();
    }

    /** As {@link #of(Succession, List)}, of a population of which it may be known already what it lacks. */
    public static Findings of(Succession scheme, Measurements population, List<Evaluated> all) {
        Tally tally = new Tally(scheme);
        tally.add(all, population.of(scheme)::gaps);
        return tally.findings();
    }
}
