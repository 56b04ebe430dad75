package trinn.workbench;

import java.util.List;
import trinn.engine.CompiledScheme;
import trinn.engine.SchemeCompiler;
import trinn.evaluation.CaseResult;
import trinn.evaluation.GoldenCases;
import trinn.scheme.Scheme;
import trinn.source.Problem;
import trinn.source.ProblemsException;

/**
 * How good a scheme is by its own measure.
 *
 * @param problems mistakes and warnings of its rules; with a mistake no case was run
 * @param cases how its golden cases went
 */
public record Standing(List<Problem> problems, List<CaseResult> cases) {

    /** Copies the lists. */
    public Standing {
        problems = List.copyOf(problems);
        cases = List.copyOf(cases);
    }

    /** Compiles a scheme and runs its cases. */
    public static Standing of(Scheme scheme) {
        try (CompiledScheme compiled = new SchemeCompiler().compile(scheme)) {
            return new Standing(compiled.warnings(), GoldenCases.run(compiled).results());
        } catch (ProblemsException e) {
            return new Standing(e.problems(), List.of());
        }
    }

    /** How many mistakes there are, so that it cannot pay. */
    public long mistakes() {
        return problems.stream().filter(Problem::isError).count();
    }

    /** How many cases are paid otherwise than they say. */
    public long failed() {
        return cases.stream().filter(one -> !one.passed()).count();
    }

    /** Whether it can pay, and every case is paid as it says. */
    public boolean isSound() {
        return mistakes() == 0 && failed() == 0;
    }
}
