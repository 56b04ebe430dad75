package trinn.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import trinn.engine.CaseResult.Difference;
import trinn.scheme.GoldenCase;
import trinn.scheme.GoldenCase.ExpectedLine;
import trinn.settlement.Line;
import trinn.settlement.Payout;

/** Runs the golden cases of a scheme. */
public final class GoldenCases {

    private static final String NOTHING = "no line";

    private GoldenCases() {}

    /** The result of every case, in the order of the file. */
    public static List<CaseResult> run(CompiledScheme scheme) {
        return scheme.scheme().cases().stream()
                .map(golden -> run(scheme, golden))
                .toList();
    }

    private static CaseResult run(CompiledScheme scheme, GoldenCase golden) {
        try {
            return new CaseResult(golden, differences(golden, scheme.pay(golden.facts(), golden.terms())));
        } catch (EvaluationException e) {
            return new CaseResult(
                    golden,
                    List.of(new Difference(
                            golden.line(), "payout", golden.payout().toPlainString(), String.valueOf(e.getMessage()))));
        }
    }

    private static List<Difference> differences(GoldenCase golden, Payout payout) {
        List<Difference> differences = new ArrayList<>();
        List<Line> rest = new ArrayList<>(payout.lines());
        List<ExpectedLine> missed = new ArrayList<>();
        for (ExpectedLine expected : golden.lines()) {
            Line exact = rest.stream()
                    .filter(line -> fits(expected, line) && same(expected.amount(), line.amount()))
                    .findFirst()
                    .orElse(null);
            if (!rest.remove(exact)) {
                missed.add(expected);
            }
        }
        for (ExpectedLine expected : missed) {
            Line near = rest.stream()
                    .filter(line -> fits(expected, line))
                    .findFirst()
                    .orElse(null);
            rest.remove(near);
            differences.add(new Difference(
                    expected.line(),
                    expected.rule().isEmpty() ? expected.component() : expected.component() + ", " + expected.rule(),
                    expected.amount().toPlainString(),
                    near == null ? NOTHING : near.amount().toPlainString()));
        }
        for (Line line : rest) {
            differences.add(new Difference(
                    golden.line(),
                    line.component() + ", " + line.rule(),
                    NOTHING,
                    line.amount().toPlainString()));
        }
        if (!same(golden.payout(), payout.total())) {
            differences.add(new Difference(
                    golden.payoutLine(),
                    "payout",
                    golden.payout().toPlainString(),
                    payout.total().toPlainString()));
        }
        return differences;
    }

    private static boolean fits(ExpectedLine expected, Line line) {
        return expected.component().equals(line.component())
                && (expected.rule().isEmpty() || expected.rule().equals(line.rule()));
    }

    private static boolean same(BigDecimal one, BigDecimal other) {
        return one.compareTo(other) == 0;
    }
}
