package trinn.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import trinn.engine.CompiledScheme;
import trinn.engine.Evaluated;
import trinn.engine.SchemeCompiler;
import trinn.evaluation.Measurements;
import trinn.evaluation.Succession;
import trinn.facts.FactSet;
import trinn.facts.Period;
import trinn.facts.Seller;
import trinn.population.DataFolder;
import trinn.population.DataSet;
import trinn.scheme.Scheme;
import trinn.scheme.SchemeFiles;
import trinn.scheme.Terms;
import trinn.simulation.Aim;
import trinn.simulation.Attribution;
import trinn.simulation.Bootstrap;
import trinn.simulation.Changes;
import trinn.simulation.Changes.Mixture;
import trinn.simulation.Comparison;
import trinn.simulation.CurveInput;
import trinn.simulation.CurveScan;
import trinn.simulation.Figures;
import trinn.simulation.GoalReach;
import trinn.simulation.InputCurve;
import trinn.simulation.Outcome;
import trinn.simulation.Progress;
import trinn.simulation.Standing;
import trinn.simulation.TermsSearch;
import trinn.simulation.Variant;
import trinn.statement.KpiWords;

/** How long the answers take that a change of a plan is decided by: for Nordhandel, with five terms of the Nordic sales plan changed. */
final class DecisionBench {

    private static final Duration MOST = Duration.ofMinutes(1);

    private final PrintWriter out;

    DecisionBench(PrintWriter out) {
        this.out = out;
    }

    void run(Path folder) {
        DataSet data = DataFolder.read(folder);
        List<FactSet> population = data.factSets();
        Measurements measurements = new Measurements(population);
        Scheme scheme = Scheme.of(SchemeFiles.read(TrinnCommand.home().resolve("rules/nordic-sales")));
        Terms changed = scheme.terms()
                .with("unitRate", new BigDecimal("0.05"))
                .with("unitPlan", new BigDecimal("80"))
                .with("qualityFloor", new BigDecimal("0.95"))
                .with("maximumFactor", new BigDecimal("1.5"))
                .with("cap", new BigDecimal("60000"));
        try (CompiledScheme compiled = new SchemeCompiler().compile(scheme)) {
            Outcome before = outcome(compiled, scheme.terms(), measurements);
            Changes changes = new Changes(new Mixture(scheme, scheme.terms()), new Mixture(scheme, changed));
            out.printf(
                    Locale.ENGLISH,
                    "%,d seller-months, %d changed terms%n",
                    population.size(),
                    changes.all().size());
            BenchCommand.repeat(
                    out,
                    "the comparison, worked out anew",
                    () -> Comparison.of(before, outcome(compiled, changed, measurements)));
            Comparison comparison = Comparison.of(before, outcome(compiled, changed, measurements));
            BenchCommand.repeat(out, "its figures", () -> Figures.of(comparison));
            BenchCommand.repeat(out, "how targets were reached", () -> GoalReach.of(population, code -> false));
            BenchCommand.repeat(
                    out,
                    "attribution to the changed terms",
                    () -> Attribution.of(
                            changes, mixture -> outcome(compiled, mixture.terms(), measurements), Progress.PATIENT));
            Comparison compared = Comparison.of(before, outcome(compiled, changed, measurements));
            BenchCommand.repeat(out, "%,d bootstrap draws".formatted(Bootstrap.DRAWS), () -> Bootstrap.of(compared, 1));
            search(compiled, scheme.terms(), before, measurements);
            curves(
                    Succession.of(compiled, scheme.terms()),
                    Succession.of(compiled, changed),
                    measurements,
                    new KpiWords(data.catalogue()));
        }
    }

    private void curves(Succession before, Succession after, Measurements measurements, KpiWords words) {
        Period last = measurements.population().stream()
                .map(FactSet::period)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        Scheme scheme = before.versions().getFirst().scheme().scheme();
        Supplier<Standing> standing =
                () -> Standing.of(last, before, after, measurements, code -> words.kind(scheme, code), code -> false);
        BenchCommand.repeat(out, "where everybody stands, under both sides", standing::get);
        Standing known = standing.get();
        out.printf(
                Locale.ENGLISH,
                "%d sellers, %d inputs%n",
                known.before().size(),
                known.inputs().size());
        CurveInput input = known.inputs().getFirst();
        BenchCommand.repeat(
                out,
                "a curve of one seller, both sides",
                () -> List.of(curve(known, before, false, input), curve(known, after, true, input)));
        long start = System.nanoTime();
        CurveScan scan = CurveScan.of(known, before, after, Progress.PATIENT);
        out.printf(
                Locale.ENGLISH,
                "the %,d curves of everybody %24.1f s, once%n",
                scan.curves(),
                (System.nanoTime() - start) / 1e9);
    }

    private static InputCurve curve(Standing standing, Succession side, boolean alternative, CurveInput input) {
        Seller typical = Objects.requireNonNull(standing.typical(input));
        Evaluated one = Objects.requireNonNull(standing.of(alternative, typical.id()));
        return Objects.requireNonNull(InputCurve.of(side.on(one.facts()), one, input, standing.most(input)));
    }

    /** Three terms with which the plan costs 2 % less and as few as may be lose; wanted within 10 s. */
    private void search(CompiledScheme compiled, Terms terms, Outcome before, Measurements measurements) {
        TermsSearch.Wish wish = new TermsSearch.Wish(
                List.of("unitRate", "maximumFactor", "cap"),
                before.total().multiply(new BigDecimal("0.98")),
                Aim.LOSERS,
                1,
                TermsSearch.STEPS);
        long start = System.nanoTime();
        TermsSearch found = TermsSearch.of(
                terms, wish, some -> Comparison.of(before, outcome(compiled, some, measurements)), Progress.PATIENT);
        out.printf(
                Locale.ENGLISH,
                "a search over three terms %,27.1f s, %d values, %s, %d sellers lose; wanted within 10 s%n",
                (System.nanoTime() - start) / 1e9,
                found.steps(),
                found.met() ? "met" : "not met",
                found.best().losers());
    }

    private static Outcome outcome(CompiledScheme scheme, Terms terms, Measurements measurements) {
        return Outcome.of(new Variant(scheme.scheme().id(), scheme, terms), measurements, MOST);
    }
}
