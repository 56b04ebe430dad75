package trinn.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trinn.engine.CompiledScheme;
import trinn.engine.Evaluated;
import trinn.evaluation.CaseResult.Difference;
import trinn.scheme.GoldenCase.Account;
import trinn.scheme.GoldenCase.Expected;
import trinn.scheme.GoldenCase.ExpectedLine;
import trinn.scheme.GoldenCase.Statement;
import trinn.settlement.Ledger;
import trinn.settlement.Line;

/** Compares what a case expects of one seller and period with what was paid. */
final class Verification {

    private final CompiledScheme scheme;
    private final Statement statement;
    private final Expected expected;
    private final Evaluated evaluated;
    private final List<Difference> differences = new ArrayList<>();

    Verification(CompiledScheme scheme, Statement statement, Evaluated evaluated) {
        this.scheme = scheme;
        this.statement = statement;
        this.expected = statement.expected();
        this.evaluated = evaluated;
    }

    /** All that is not as expected. */
    List<Difference> differences() {
        List<Line> seen = seen();
        String rule = expected.rule();
        if (rule != null && !scheme.ruleNames().contains(rule)) {
            differences.add(new Difference(expected.sumLine(), rule, "a rule of this name", "there is no such rule"));
        }
        if (expected.lines() != null) {
            lines(expected.lines(), seen);
        }
        BigDecimal sum = seen.stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        compare(expected.sumLine(), what(), expected.sum(), sum);
        compare(
                statement.line(),
                "payout",
                expected.payout(),
                evaluated.payout().total());
        compare(statement.line(), "cost", expected.cost(), evaluated.payout().cost());
        expected.balances()
                .forEach((account, amount) ->
                        compare(statement.line(), "balance " + account.key(), amount, balance(account)));
        fired();
        return differences;
    }

    /** The lines that the case looks at. */
    private List<Line> seen() {
        return evaluated.payout().lines().stream()
                .filter(line -> expected.rule() == null || expected.rule().equals(line.rule()))
                .filter(line ->
                        expected.component() == null || expected.component().equals(line.component()))
                .toList();
    }

    private String what() {
        String rule = expected.rule();
        String component = expected.component();
        if (rule == null && component == null) {
            return "payout";
        }
        return rule == null ? String.valueOf(component) : component == null ? rule : component + ", " + rule;
    }

    private void lines(List<ExpectedLine> lines, List<Line> seen) {
        List<Line> rest = new ArrayList<>(seen);
        List<ExpectedLine> missed = new ArrayList<>();
        for (ExpectedLine line : lines) {
            if (!rest.remove(first(rest, line, true))) {
                missed.add(line);
            }
        }
        for (ExpectedLine line : missed) {
            Line near = first(rest, line, false);
            rest.remove(near);
            differences.add(new Difference(
                    line.line(),
                    line.rule().isEmpty() ? line.component() : line.component() + ", " + line.rule(),
                    line.amount().toPlainString(),
                    near == null ? CaseResult.NO_LINE : near.amount().toPlainString()));
        }
        for (Line line : rest) {
            differences.add(new Difference(
                    statement.line(),
                    line.component() + ", " + line.rule(),
                    CaseResult.NO_LINE,
                    line.amount().toPlainString()));
        }
    }

    private static @Nullable Line first(List<Line> lines, ExpectedLine expected, boolean exact) {
        for (Line line : lines) {
            if (expected.component().equals(line.component())
                    && (expected.rule().isEmpty() || expected.rule().equals(line.rule()))
                    && (!exact || expected.amount().compareTo(line.amount()) == 0)) {
                return line;
            }
        }
        return null;
    }

    private BigDecimal balance(Account account) {
        Ledger after = evaluated.after();
        return switch (account) {
            case OWED -> after.owedInAll();
            case WITHHELD -> after.withheldInAll();
            case TO_COME -> after.toCome();
        };
    }

    private void fired() {
        for (String rule : expected.fires()) {
            if (!evaluated.fired().contains(rule)) {
                differences.add(new Difference(statement.line(), rule, "fires", unfired(rule)));
            }
        }
        for (String rule : expected.silent()) {
            if (evaluated.fired().contains(rule) || !scheme.ruleNames().contains(rule)) {
                differences.add(new Difference(
                        statement.line(),
                        rule,
                        "does not fire",
                        evaluated.fired().contains(rule) ? "fires" : unfired(rule)));
            }
        }
    }

    private String unfired(String rule) {
        return scheme.ruleNames().contains(rule) ? "does not fire" : "there is no such rule";
    }

    private void compare(int line, String what, @Nullable BigDecimal wanted, BigDecimal actual) {
        if (wanted != null && wanted.compareTo(actual) != 0) {
            differences.add(new Difference(line, what, wanted.toPlainString(), actual.toPlainString()));
        }
    }
}
