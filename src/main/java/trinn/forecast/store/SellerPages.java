package trinn.forecast.store;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import trinn.audit.Deed;
import trinn.audit.store.Lookups;
import trinn.cache.Recent;
import trinn.engine.CompiledScheme;
import trinn.engine.Evaluated;
import trinn.engine.cache.CompiledSchemes;
import trinn.evaluation.Evaluation;
import trinn.evaluation.Measurements;
import trinn.evaluation.Succession;
import trinn.evaluation.Succession.Version;
import trinn.evaluation.store.Population;
import trinn.evaluation.store.Populations;
import trinn.evaluation.store.Sights;
import trinn.facts.FactSet;
import trinn.facts.Kpi;
import trinn.facts.Period;
import trinn.forecast.Estimate;
import trinn.forecast.Forecaster;
import trinn.forecast.Lever;
import trinn.forecast.Pipeline;
import trinn.plan.store.Assignments;
import trinn.population.DataSet;
import trinn.population.store.DataSets;
import trinn.population.store.SeenData;
import trinn.scheme.Scheme;
import trinn.statement.Change;
import trinn.statement.KpiWords;
import trinn.statement.PeriodPay;
import trinn.statement.WhatItTakes;

/** Makes the pages of sellers, and works out what they try on them; nothing of that is stored. */
@Component
public final class SellerPages {

    /** Of larger data sets no earlier day is shown: all of their records would have to be read anew. */
    public static final int MOST_RECORDS = 1_000_000;

    private static final int MOST_DAYS = 3;

    private final DataSets dataSets;
    private final SeenData seen;
    private final Populations populations;
    private final CompiledSchemes compiled;
    private final Sights sights;
    private final Lookups lookups;
    private final Assignments assignments;
    private final Recent<Day, Known> days = new Recent<>(MOST_DAYS);

    private record Day(String contentHash, String kpis, LocalDate end) {}

    /** What is known of everybody, on a day or now. */
    private record Known(DataSet data, Measurements measurements) {}

    SellerPages(
            DataSets dataSets,
            SeenData seen,
            Populations populations,
            CompiledSchemes compiled,
            Sights sights,
            Lookups lookups,
            Assignments assignments) {
        this.dataSets = dataSets;
        this.seen = seen;
        this.populations = populations;
        this.compiled = compiled;
        this.sights = sights;
        this.lookups = lookups;
        this.assignments = assignments;
    }

    /**
     * The population of a stored data set.
     *
     * @throws java.util.NoSuchElementException where there is none with this id
     */
    public Population population(long data) {
        return populations.get(data);
    }

    /** Whether a page can be shown as it was on an earlier day. */
    public boolean hasDays(long data) {
        return seen.load(data).records().size() <= MOST_RECORDS;
    }

    /**
     * The hash of the version of a scheme by which a payee's page is made: of the one that is assigned, else of the usual one.
     *
     * @param dataSet the name of the data set
     * @param period the id of the period
     * @param usual the hash of the usual one
     * @return null where there is no such payee in the period, or whoever is signed in does not see them
     */
    public @Nullable String scheme(Population population, String dataSet, String payee, String period, String usual) {
        return periods(population, payee).stream()
                .filter(one -> one.id().equals(period))
                .findFirst()
                .map(one -> assignments.paying(dataSet, payee, one).orElse(usual))
                .orElse(null);
    }

    /**
     * The page of a payee, for whoever is signed in: the log says who looked at whose pay.
     *
     * @param period the id of the period
     * @param day the last day that is known; null for all that is known
     * @return null where the data has no such payee or period, or whoever is signed in does not see them
     * @throws trinn.engine.EvaluationException where the scheme cannot be worked out
     * @throws trinn.source.ProblemsException where its rules have mistakes
     */
    public @Nullable SellerPage page(
            Population population, Scheme scheme, String payee, String period, @Nullable LocalDate day) {
        if (!sights.of(population).sees(payee, period)) {
            return null;
        }
        Known known = known(population, day);
        for (FactSet facts : known.measurements().population()) {
            if (facts.seller().id().equals(payee) && facts.period().id().equals(period)) {
                lookups.seen(Deed.STATEMENT_SEEN, population.id(), facts.seller(), facts.period());
                LocalDate until = day == null ? Forecaster.until(known.data(), facts.period()) : day.plusDays(1);
                return compiled.with(scheme, ready -> page(ready, known, facts, until));
            }
        }
        return null;
    }

    /** The periods in which whoever is signed in sees a payee, by time. */
    public List<Period> periods(Population population, String payee) {
        return sights.periods(population, payee);
    }

    /** Sellers and periods as the data has them, on a day or now: for what is worked out of many, not to be shown. */
    public List<FactSet> facts(Population population, @Nullable LocalDate day) {
        return known(population, day).measurements().population();
    }

    private Known known(Population population, @Nullable LocalDate day) {
        DataSet all = seen.load(population.id());
        if (day == null) {
            return new Known(all, population.measurements());
        }
        Day end = new Day(population.contentHash(), population.catalogue().hash(), day.plusDays(1));
        return days.get(end, any -> {
            DataSet then = all.asOf(end.end());
            return new Known(then, new Measurements(then.factSets()));
        });
    }

    private static SellerPage page(CompiledScheme ready, Known known, FactSet facts, LocalDate until) {
        Period period = facts.period();
        String payee = facts.seller().id();
        DataSet data = known.data();
        Succession scheme = Succession.of(ready, ready.scheme().terms());
        List<Evaluated> periods = Evaluation.seller(scheme, known.measurements(), payee, period);
        Evaluated now = periods.getLast();
        Version version = scheme.on(now.facts());
        KpiWords kpis = new KpiWords(data.catalogue());
        List<Kpi> measures = Lever.asked(ready.asked(), now.facts());
        LocalDate last = until.isAfter(period.from()) ? until.minusDays(1) : period.from();
        return new SellerPage(
                ready.scheme(),
                data.catalogue(),
                now,
                measures,
                WhatItTakes.of(scheme, now, kpis),
                Forecaster.of(version, data, periods, until),
                until,
                Lever.of(ready, now.facts(), kpis),
                Pipeline.of(
                        data,
                        payee,
                        period,
                        last,
                        measures.stream().map(Kpi::code).toList()),
                periods.stream().map(PeriodPay::of).toList());
    }

    /**
     * What changes would make of the pay of a page.
     *
     * @throws trinn.engine.EvaluationException where the scheme cannot be worked out for what would be
     */
    public Estimate estimate(SellerPage page, Collection<Change> changes) {
        return compiled.with(
                page.scheme(),
                ready -> Estimate.of(new Version(ready, page.scheme().terms()), page.now(), changes));
    }
}
