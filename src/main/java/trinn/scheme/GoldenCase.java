package trinn.scheme;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import trinn.facts.FactSet;

/**
 * What a scheme must pay for stated facts: of one seller and period, or of a population of several.
 *
 * @param name what the case shows
 * @param file the file it stands in
 * @param line where it stands there
 * @param terms the scheme's terms with the changes of the case
 * @param statements what is given and expected, for each seller and period
 * @param fails words of the message with which the scheme must refuse the facts, or null where it must pay
 */
public record GoldenCase(
        String name,
        String file,
        int line,
        Terms terms,
        List<Statement> statements,
        @Nullable String fails) {

    /** Copies the list. */
    public GoldenCase {
        statements = List.copyOf(statements);
    }

    /** The facts of all its sellers and periods. */
    public List<FactSet> population() {
        return statements.stream().map(Statement::facts).toList();
    }

    /**
     * One seller and period of a case.
     *
     * @param line where it stands in the file
     * @param facts the input
     * @param expected what must come out
     */
    public record Statement(int line, FactSet facts, Expected expected) {}

    /**
     * What must come out: of the whole statement, or of one rule or component of it.
     *
     * @param rule the rule that is looked at, or null for all
     * @param component the component that is looked at, or null for all
     * @param lines every line that is expected, in any order; null where only the sum is
     * @param sum of the lines that are looked at
     * @param sumLine where the sum stands in the file
     * @param payout the sum of the whole statement, where only a part is looked at and it is expected
     * @param cost the sum of the employer's costs, where it is expected
     * @param balances what is open after the period, as far as it is expected
     * @param fires rules that must declare something
     * @param silent rules that must declare nothing
     */
    public record Expected(
            @Nullable String rule,
            @Nullable String component,
            @Nullable List<ExpectedLine> lines,
            BigDecimal sum,
            int sumLine,
            @Nullable BigDecimal payout,
            @Nullable BigDecimal cost,
            Map<Account, BigDecimal> balances,
            List<String> fires,
            List<String> silent) {

        /** For facts that the scheme refuses. */
        static final Expected NOTHING =
                new Expected(null, null, null, BigDecimal.ZERO, 0, null, null, Map.of(), List.of(), List.of());

        /** Copies the collections. */
        public Expected {
            lines = lines == null ? null : List.copyOf(lines);
            balances = Map.copyOf(balances);
            fires = List.copyOf(fires);
            silent = List.copyOf(silent);
        }
    }

    /** What can be open after a period, each over all components. */
    public enum Account {
        /** Draws to be recovered. */
        OWED("owed"),
        /** Pay that is held back. */
        WITHHELD("withheld"),
        /** Instalments of periods to come. */
        TO_COME("toCome");

        private final String key;

        Account(String key) {
            this.key = key;
        }

        /** How a case calls it. */
        public String key() {
            return key;
        }
    }

    /**
     * A line that the payout must have.
     *
     * @param component the component
     * @param rule the rule; empty where any will do
     * @param amount in the currency of the scheme
     * @param line where it stands in the file
     */
    public record ExpectedLine(String component, String rule, BigDecimal amount, int line) {}
}
