package trinn.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import trinn.engine.CompiledScheme;
import trinn.engine.Evaluated;
import trinn.engine.EvaluationException;
import trinn.evaluation.CaseResult.Difference;
import trinn.scheme.GoldenCase;
import trinn.scheme.GoldenCase.Statement;

/**
 * The golden cases of a scheme, run.
 *
 * @param results of every case, in the order of the file
 * @param silent the rules that declared nothing in any case
 */
public record GoldenCases(List<CaseResult> results, Set<String> silent) {

    /** Copies the collections. */
    public GoldenCases {
        results = List.copyOf(results);
        silent = new TreeSet<>(silent);
    }

    /** Runs every case. */
    public static GoldenCases run(CompiledScheme scheme) {
        return run(scheme, scheme.scheme().cases());
    }

    /** Runs other cases than those that the scheme was compiled with; its terms and rules are the same. */
    public static GoldenCases run(CompiledScheme scheme, List<GoldenCase> cases) {
        Set<String> silent = new TreeSet<>(scheme.ruleNames());
        List<CaseResult> results = new ArrayList<>();
        for (GoldenCase golden : cases) {
            results.add(run(scheme, golden, silent));
        }
        return new GoldenCases(results, silent);
    }

    /** Whether every case passed. */
    public boolean passed() {
        return results.stream().allMatch(CaseResult::passed);
    }

    private static CaseResult run(CompiledScheme scheme, GoldenCase golden, Set<String> silent) {
        List<Difference> differences = new ArrayList<>();
        List<Evaluated> all = List.of();
        try {
            all = Evaluation.of(Succession.of(scheme, golden.terms()), golden.population());
            if (golden.fails() != null) {
                differences.add(new Difference(golden.line(), "refusal", golden.fails(), "everything was paid"));
            }
            for (int i = 0; i < all.size(); i++) {
                Statement statement = golden.statements().get(i);
                silent.removeAll(all.get(i).fired());
                if (golden.fails() == null) {
                    differences.addAll(new Verification(scheme, statement, all.get(i)).differences());
                }
            }
        } catch (EvaluationException e) {
            String message = String.valueOf(e.getMessage());
            if (golden.fails() == null) {
                differences.add(new Difference(golden.line(), "payout", "everything is paid", message));
            } else if (!message.contains(golden.fails())) {
                differences.add(new Difference(golden.line(), "refusal", golden.fails(), message));
            }
        }
        return new CaseResult(golden, differences, all);
    }
}
