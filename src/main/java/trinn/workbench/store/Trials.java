package trinn.workbench.store;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import trinn.cache.Recent;
import trinn.engine.CompiledScheme;
import trinn.engine.cache.CompiledSchemes;
import trinn.evaluation.Bindings;
import trinn.evaluation.CaseResult;
import trinn.evaluation.Succession;
import trinn.evaluation.store.Population;
import trinn.evaluation.store.Usual;
import trinn.facts.FactSet;
import trinn.language.SchemeChecker;
import trinn.population.store.DataSetSummary;
import trinn.promise.Kept;
import trinn.scheme.Scheme;
import trinn.scheme.SchemeFiles;
import trinn.settlement.Ledger;
import trinn.simulation.store.Answer;
import trinn.simulation.store.Question;
import trinn.simulation.store.Simulator;
import trinn.source.Problem;
import trinn.source.ProblemsException;
import trinn.statement.Sentences;
import trinn.statement.Statement;
import trinn.workbench.CaseText;
import trinn.workbench.KeptCase;
import trinn.workbench.SchemeRules;

/** Tries out a scheme as it is being written: whether it can pay, what it pays somebody, its cases, and everybody. */
@Component
public final class Trials {

    private static final int MOST_CHECKED = 32;
    private static final int MOST_COSTS = 200;

    /** What a cost depends on. */
    private record Costing(String data, String kpis, String scheme) {
        static Costing of(Population population, Scheme scheme) {
            return new Costing(
                    population.contentHash(),
                    population.catalogue().hash(),
                    scheme.files().hash());
        }
    }

    private final CompiledSchemes compiled;
    private final Simulator simulator;
    private final Usual usual;
    private final Recent<String, Checked> checked = new Recent<>(MOST_CHECKED);
    private final Recent<String, List<Kept>> promises = new Recent<>(MOST_CHECKED);
    private final Recent<Costing, Optional<Cost>> costs = new Recent<>(MOST_COSTS);

    Trials(CompiledSchemes compiled, Simulator simulator, Usual usual) {
        this.compiled = compiled;
        this.usual = usual;
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

    /** Checks files as they stand, without translating them. */
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
            return new Checked(scheme, SchemeChecker.check(scheme).warnings());
        } catch (ProblemsException e) {
            return new Checked(scheme, e.problems());
        }
    }

    /**
     * Translates the rules of a sound scheme.
     *
     * @throws ProblemsException where they reach for something that rules may not touch
     */
    public void prepare(Scheme scheme) {
        compiled.with(scheme, CompiledScheme::ruleNames);
    }

    /** How the golden cases of a sound scheme go. */
    public List<CaseResult> cases(Scheme scheme) {
        return simulator.cases(scheme);
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
     * What a sound scheme pays for facts that its rules would see, with a reason for every line.
     *
     * @param before what flows in from earlier periods
     * @throws trinn.engine.EvaluationException where the scheme cannot be worked out for these facts
     */
    public Statement statement(Scheme scheme, FactSet facts, Ledger before, Set<String> without, Locale reader) {
        Scheme tried = without.isEmpty() ? scheme : Scheme.of(SchemeRules.without(scheme.files(), without));
        return compiled.with(
                tried,
                ready -> Statement.of(
                        Succession.of(ready, tried.terms()),
                        ready.evaluate(facts, tried.terms(), before, reader),
                        new Sentences(reader, tried.currency())));
    }

    /**
     * Whether a sound scheme keeps its promises.
     *
     * @throws trinn.engine.EvaluationException where the case that they are about cannot be worked out
     */
    public List<Kept> promises(Scheme scheme) {
        return promises.get(scheme.files().hash(), any -> compiled.with(scheme, Kept::of));
    }

    /**
     * What a scheme costs.
     *
     * @param amount of all payees and periods, in the currency of the scheme
     * @param data the name of the data set
     */
    public record Cost(BigDecimal amount, String data) {}

    /** What a scheme costs by the first data set in its money; empty where there is none, or it cannot be worked out by it. */
    public Optional<Cost> cost(Scheme scheme) {
        return usual.allData().stream()
                .filter(data -> data.newest()
                        && data.currency().equals(scheme.currency().getCurrencyCode()))
                .findFirst()
                .flatMap(data ->
                        costs.get(Costing.of(simulator.population(data.id()), scheme), any -> cost(data, scheme)));
    }

    private Optional<Cost> cost(DataSetSummary data, Scheme scheme) {
        return everyone(data.id(), scheme, scheme) instanceof Answer.Results results
                ? Optional.of(new Cost(results.comparison().baseline(), data.name()))
                : Optional.empty();
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

    /**
     * The files with a golden case once more, under another name. Where it looks at one rule or component, its copy expects all that
     * is paid, as whoever keeps it sees.
     *
     * @throws ProblemsException where the text of the cases cannot be read, or the name is taken
     */
    public SchemeFiles copy(SchemeFiles files, String of, String name) {
        SchemeFiles copied = CaseText.duplicate(files, of, name);
        Scheme sound = check(files).sound();
        return sound == null
                ? copied
                : cases(sound).stream()
                        .filter(one ->
                                one.golden().name().equals(of) && one.paid().size() == 1)
                        .findFirst()
                        .map(one -> CaseText.whole(copied, name, one.paid().getFirst()))
                        .orElse(copied);
    }

    /** What a scheme pays everybody of a stored data set, against what another does. */
    public Answer everyone(long dataSet, Scheme saved, Scheme written) {
        return simulator.answer(new Question(dataSet, "", saved, written, written.terms(), Bindings.NONE));
    }
}
