package trinn.statement.store;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import trinn.access.Sight;
import trinn.audit.Deed;
import trinn.audit.Subject;
import trinn.audit.store.Lookups;
import trinn.cache.Recent;
import trinn.engine.CompiledScheme;
import trinn.engine.Evaluated;
import trinn.engine.cache.CompiledSchemes;
import trinn.evaluation.Evaluation;
import trinn.evaluation.Succession;
import trinn.evaluation.store.Population;
import trinn.evaluation.store.Populations;
import trinn.evaluation.store.Sights;
import trinn.facts.FactSet;
import trinn.facts.Period;
import trinn.kpi.KpiRecords;
import trinn.paper.Press;
import trinn.paper.Progress;
import trinn.population.Behind;
import trinn.population.store.DataSetSummary;
import trinn.population.store.DataSets;
import trinn.population.store.SeenData;
import trinn.replay.DataMark;
import trinn.replay.Issuer;
import trinn.scheme.Scheme;
import trinn.statement.Explanation;
import trinn.statement.Grounds;
import trinn.statement.KpiWords;
import trinn.statement.Measure;
import trinn.statement.Payroll;
import trinn.statement.Proof;
import trinn.statement.Sentences;
import trinn.statement.Statement;
import trinn.statement.StatementPaper;
import trinn.statement.StatementPrint;

/** Explains the pay of one seller and period of a stored data set, and leads to the records behind it. */
@Component
public final class Statements {

    private static final int MOST_RUNS = 8;

    /** Of more records none are told of in certificates, because they are not in memory. */
    private static final long MOST_ROWS = 1_000_000;

    private static final int MOST_LINES = 2_000;

    private record Run(String data, String kpis, String scheme) {}

    private record Asked(Run run, String payee, Period period, Locale reader) {}

    private final DataSets dataSets;
    private final SeenData seen;
    private final Populations populations;
    private final CompiledSchemes compiled;
    private final Press press;
    private final Sights sights;
    private final Lookups lookups;
    private final Recent<Run, Map<String, Map<String, BigDecimal>>> runs = new Recent<>(MOST_RUNS);
    private final Recent<Asked, Statement> lines = new Recent<>(MOST_LINES);

    Statements(
            DataSets dataSets,
            SeenData seen,
            Populations populations,
            CompiledSchemes compiled,
            Press press,
            Sights sights,
            Lookups lookups) {
        this.dataSets = dataSets;
        this.seen = seen;
        this.populations = populations;
        this.compiled = compiled;
        this.press = press;
        this.sights = sights;
        this.lookups = lookups;
    }

    /**
     * The population of a stored data set.
     *
     * @throws NoSuchElementException where there is none with this id
     */
    public Population population(long data) {
        return populations.get(data);
    }

    /** Whom and when of a population whoever is signed in sees. */
    public List<FactSet> seen(Population population) {
        return sights.seen(population);
    }

    /** The periods in which whoever is signed in sees a payee, by time. */
    public List<Period> periods(Population population, String payee) {
        return sights.periods(population, payee);
    }

    /** The facts of a payee in a period; null where there is no such payee or period, or they are not seen. */
    public @Nullable FactSet facts(Population population, String payee, String period) {
        for (FactSet facts : sights.seen(population)) {
            if (facts.seller().id().equals(payee) && facts.period().id().equals(period)) {
                return facts;
            }
        }
        return null;
    }

    /**
     * Explains a payout.
     *
     * @param about one of the population
     * @throws NoSuchElementException where whoever is signed in does not see this payee in this period
     * @throws trinn.engine.EvaluationException where the scheme cannot be worked out for these facts
     * @throws trinn.source.ProblemsException where its rules have mistakes
     */
    public Explanation explain(Population population, Scheme scheme, FactSet about, Locale reader) {
        sights.require(population, Stream.of(about));
        return compiled.with(
                scheme,
                ready -> Explanation.of(
                        Succession.of(ready, scheme.terms()),
                        population.measurements(),
                        about,
                        new KpiWords(population.catalogue()),
                        new Sentences(reader, scheme.currency())));
    }

    /**
     * A payout with a sentence for each line, to whoever is signed in: the log says who looked at whose pay. It takes less than to
     * {@link #explain} why not more. Those that were asked for last are kept.
     *
     * @param about one of the population
     * @throws NoSuchElementException where whoever is signed in does not see this payee in this period
     * @throws trinn.engine.EvaluationException where the scheme cannot be worked out for these facts
     */
    public Statement lines(Population population, Scheme scheme, FactSet about, Locale reader) {
        sights.require(population, Stream.of(about));
        Run run = new Run(
                population.contentHash(),
                population.catalogue().hash(),
                scheme.files().hash());
        Statement shown = lines.get(
                new Asked(run, about.seller().id(), about.period(), reader),
                any -> compiled.with(scheme, ready -> statement(ready, population, about, reader)));
        lookups.seen(Deed.STATEMENT_SEEN, population.id(), about.seller(), about.period());
        return shown;
    }

    private static Statement statement(CompiledScheme ready, Population population, FactSet about, Locale reader) {
        Scheme scheme = ready.scheme();
        Succession versions = Succession.of(ready, scheme.terms());
        Evaluated last = Evaluation.seller(
                        versions, population.measurements(), about.seller().id(), about.period())
                .getLast();
        return Statement.of(
                versions, Evaluation.explained(versions, last, reader), new Sentences(reader, scheme.currency()));
    }

    /** As {@link #explain}, to whoever is signed in: the log says who looked at whose pay. */
    public Explanation show(Population population, Scheme scheme, FactSet about, Locale reader) {
        Explanation shown = explain(population, scheme, about, reader);
        lookups.seen(Deed.STATEMENT_SEEN, population.id(), about.seller(), about.period());
        return shown;
    }

    /**
     * A statement on paper with its certificate, as PDF.
     *
     * @param about one of the population
     * @throws NoSuchElementException where whoever is signed in does not see this payee in this period
     */
    public byte[] pdf(Population population, Scheme scheme, FactSet about, Locale reader) {
        sights.require(population, Stream.of(about));
        lookups.seen(Deed.STATEMENT_PRINTED, population.id(), about.seller(), about.period());
        KpiWords kpis = new KpiWords(population.catalogue());
        Sentences sentences = new Sentences(reader, scheme.currency());
        return compiled.with(scheme, ready -> {
            Succession versions = Succession.of(ready, scheme.terms());
            List<Evaluated> periods = Evaluation.seller(
                    versions, population.measurements(), about.seller().id(), about.period());
            Grounds grounds = Grounds.of(versions, periods, kpis, sentences);
            return press.pdf(new StatementPaper(scheme, kpis, sentences)
                    .of(grounds, new Issuer(versions, mark(population)).proof(reader)));
        });
    }

    /**
     * Writes all statements of a period as one PDF, each with its certificate.
     *
     * @param whose of one period, at least one; all of them seen by whoever is signed in
     * @param progress told how many are ready; what it throws is thrown, and nothing is written
     * @throws trinn.engine.EvaluationException where the scheme cannot be worked out for somebody
     */
    public void print(
            Population population,
            Scheme scheme,
            List<FactSet> whose,
            Locale reader,
            OutputStream out,
            Progress progress) {
        sights.require(population, whose.stream());
        lookups.seen(
                Deed.STATEMENT_PRINTED,
                Subject.data(population.id(), dataSets.name(population.id())),
                "period",
                whose.getFirst().period().id(),
                "statements",
                Integer.toString(whose.size()));
        compiled.with(scheme, ready -> {
            Succession versions = Succession.of(ready, scheme.terms());
            Payroll payroll = new Payroll(
                    versions,
                    population.measurements(),
                    new KpiWords(population.catalogue()),
                    facts -> progress.at(0, whose.size()));
            Proof proof = new Issuer(versions, mark(population)).proof(reader);
            new StatementPrint(payroll, reader, proof).write(whose, press, out, progress);
            return whose.size();
        });
    }

    private DataMark mark(Population population) {
        DataSetSummary summary = dataSets.all().stream()
                .filter(one -> one.id() == population.id())
                .findFirst()
                .orElseThrow();
        return new DataMark(
                summary.name(),
                population.contentHash(),
                population.catalogue().hash(),
                summary.rows() <= MOST_ROWS ? seen.load(population.id()) : null);
    }

    /**
     * What everybody is paid in a period whom whoever is signed in sees, by payee: worked out once for a data set and scheme.
     *
     * @throws trinn.engine.EvaluationException where the scheme cannot be worked out for somebody
     */
    public Map<String, BigDecimal> payouts(Population population, Scheme scheme, String period) {
        Run run = new Run(
                population.contentHash(),
                population.catalogue().hash(),
                scheme.files().hash());
        Sight sight = sights.of(population);
        Map<String, BigDecimal> all = runs.get(
                        run,
                        any -> compiled.with(scheme, ready -> {
                            Map<String, Map<String, BigDecimal>> paid = new HashMap<>();
                            Succession versions = Succession.of(ready, scheme.terms());
                            for (Evaluated one : Evaluation.of(versions, population.measurements(), facts -> {})) {
                                paid.computeIfAbsent(one.facts().period().id(), key -> new HashMap<>())
                                        .put(
                                                one.facts().seller().id(),
                                                one.payout().total());
                            }
                            return paid;
                        }))
                .getOrDefault(period, Map.of());
        if (sight.isEverybody()) {
            return all;
        }
        Map<String, BigDecimal> seen = new HashMap<>(all);
        seen.keySet().removeIf(payee -> !sight.sees(payee, period));
        return seen;
    }

    /**
     * The records behind a value: those that its KPI is measured from, those that plan it, the sales of a product.
     *
     * @return nothing where no record leads to it
     */
    public List<KpiRecords.Line> records(Population population, String payee, Period period, Measure of) {
        sights.require(population, payee, period);
        return new Behind(seen.load(population.id()), payee, period).records(of.fact(), of.key(), of.field());
    }

    /** What the records come to as the KPI of a value; null where nothing is known. */
    public @Nullable BigDecimal measured(Population population, String payee, Period period, Measure of) {
        sights.require(population, payee, period);
        return new Behind(seen.load(population.id()), payee, period).measured(of.fact(), of.key());
    }
}
