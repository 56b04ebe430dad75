package trinn.workbench.store;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import trinn.cache.Recent;
import trinn.engine.CompiledScheme;
import trinn.engine.cache.CompiledSchemes;
import trinn.evaluation.Bindings;
import trinn.evaluation.CaseResult;
import trinn.evaluation.GoldenCases;
import trinn.evaluation.Succession;
import trinn.facts.FactSet;
import trinn.scheme.Scheme;
import trinn.scheme.SchemeFiles;
import trinn.simulation.store.Answer;
import trinn.simulation.store.Question;
import trinn.simulation.store.Simulator;
import trinn.source.Problem;
import trinn.source.ProblemsException;
import trinn.statement.Sentences;
import trinn.statement.Statement;
import trinn.workbench.KeptCase;
import trinn.workbench.SchemeRules;

/** Tries out a scheme as it is being written: whether it can pay, what it pays somebody, its cases, and everybody. */
@Component
public final class Trials {

    private static final int MOST_CHECKED = 32;

    private final CompiledSchemes compiled;
    private final Simulator simulator;
    private final Recent<String, Checked> checked = new Recent<>(MOST_CHECKED);

    Trials(CompiledSchemes compiled, Simulator simulator) {
        this.compiled = compiled;
        this.simulator = simulator;
    }

    /**
     * Whether a scheme can pay.
     *
     * @param scheme null where its files cannot be read
     * @param problems mistakes, and warnings
     */
    public record Checked(@Nullable Scheme scheme, List<Problem> problems) {

        /** Copies the list. */
        public Checked {
            problems = List.copyOf(problems);
        }

        /** The scheme, where it has no mistakes; null otherwise. */
        public @Nullable Scheme sound() {
            return problems.stream().anyMatch(Problem::isError) ? null : scheme;
        }
    }

    /** Checks files as they stand. */
    public Checked check(SchemeFiles files) {
        return checked.get(files.hash(), any -> checked(files));
    }

    private Checked checked(SchemeFiles files) {
        Scheme scheme;
        try {
            scheme = Scheme.of(files);
        } catch (ProblemsException e) {
            return new Checked(null, e.problems());
        }
        try {
            return new Checked(scheme, compiled.with(scheme, CompiledScheme::warnings));
        } catch (ProblemsException e) {
            return new Checked(scheme, e.problems());
        }
    }

    /** How the golden cases of a sound scheme go. */
    public List<CaseResult> cases(Scheme scheme) {
        return compiled.with(scheme, ready -> GoldenCases.run(ready).results());
    }

    /**
     * What a sound scheme pays somebody, with a reason for every line.
     *
     * @param population everybody that this pay can depend on
     * @param about one of them
     * @param without names of rules whose lines are left out
     * @throws trinn.engine.EvaluationException where the scheme cannot be worked out for these facts
     */
    public Statement statement(
            Scheme scheme, List<FactSet> population, FactSet about, Set<String> without, Locale reader) {
        Scheme tried = without.isEmpty() ? scheme : Scheme.of(SchemeRules.without(scheme.files(), without));
        return compiled.with(
                tried,
                ready -> Statement.of(
                        Succession.of(ready, tried.terms()),
                        population,
                        about,
                        new Sentences(reader, tried.currency())));
    }

    /**
     * The files of a sound scheme with one more golden case: somebody as a data set has her.
     *
     * @throws ProblemsException where the files have mistakes, the name is taken, or no case can state this
     * @throws trinn.engine.EvaluationException where the scheme cannot be worked out for these facts
     */
    public SchemeFiles keep(SchemeFiles files, List<FactSet> population, FactSet about, String name) {
        return compiled.with(Scheme.of(files), ready -> KeptCase.keep(ready, population, about, name));
    }

    /** What a scheme pays everybody of a stored data set, against what another does. */
    public Answer everyone(long dataSet, Scheme saved, Scheme written) {
        return simulator.answer(new Question(dataSet, "", saved, written, written.terms(), Bindings.NONE));
    }
}
