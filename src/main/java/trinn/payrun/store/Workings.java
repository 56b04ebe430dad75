package trinn.payrun.store;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import trinn.engine.EngineVersion;
import trinn.engine.cache.CompiledSchemes;
import trinn.evaluation.CrossCheck;
import trinn.evaluation.Measurements;
import trinn.evaluation.store.Population;
import trinn.evaluation.store.Populations;
import trinn.facts.FactSet;
import trinn.facts.Period;
import trinn.kpi.Catalogue;
import trinn.payrun.About;
import trinn.payrun.Bounds;
import trinn.payrun.Closed;
import trinn.payrun.Course;
import trinn.payrun.Courses;
import trinn.payrun.Inputs;
import trinn.payrun.PayRun;
import trinn.payrun.Refusal;
import trinn.payrun.RefusedException;
import trinn.payrun.Result;
import trinn.plan.PaidBy;
import trinn.plan.store.Assignments;
import trinn.plan.store.Workforces;
import trinn.population.store.DataSetSummary;
import trinn.population.store.DataSets;
import trinn.records.RecordType;
import trinn.scheme.store.SchemeVersion;
import trinn.scheme.store.SchemeVersions;
import trinn.simulation.Progress;

/** Gets together what a run is worked out from, with the newest version of its data set. */
@Component
final class Workings {

    private final DataSets dataSets;
    private final Populations populations;
    private final Workforces workforces;
    private final Assignments assignments;
    private final SchemeVersions versions;
    private final CompiledSchemes compiled;
    private final CrossCheck check;

    /** @param share of every run that is worked out twice */
    Workings(
            DataSets dataSets,
            Populations populations,
            Workforces workforces,
            Assignments assignments,
            SchemeVersions versions,
            CompiledSchemes compiled,
            @Value("${trinn.cross-check:0.01}") BigDecimal share) {
        this.dataSets = dataSets;
        this.populations = populations;
        this.workforces = workforces;
        this.assignments = assignments;
        this.versions = versions;
        this.compiled = compiled;
        this.check = new CrossCheck(share);
    }

    /**
     * The newest version of a data set.
     *
     * @throws RefusedException where there is none of the name any more
     */
    DataSetSummary newest(String dataSet) {
        return workforces.newest(dataSet).orElseThrow(() -> new RefusedException(Refusal.NO_PERIOD));
    }

    /** The periods of the newest version of a data set, by time. */
    List<Period> periods(String dataSet) {
        return populations.whole(newest(dataSet).id()).periods();
    }

    /** The KPIs that there are now. */
    Catalogue kpis() {
        return dataSets.kpis().catalogue();
    }

    /** Whether the data set has a payee or a sale. */
    boolean has(String dataSet, About what) {
        return switch (what.kind()) {
            case PAYEE -> workforces.of(dataSet).members().containsKey(what.key());
            case SALE -> hasSale(newest(dataSet).id(), what.key());
            case TEAM, FINDING, ADJUSTMENT -> false;
        };
    }

    private boolean hasSale(long data, String sale) {
        boolean[] found = {false};
        dataSets.each(data, RecordType.SALES, row -> found[0] |= row.text("id").equals(sale));
        return found[0];
    }

    /**
     * Whom and what somebody holds after what was done in runs, in the order of their periods.
     *
     * @param last the run after which nothing counts
     */
    static Set<About> held(List<PayRun> runs, PayRun last) {
        Set<About> held = new LinkedHashSet<>();
        runs.stream()
                .filter(run -> run.period().compareTo(last.period()) <= 0)
                .sorted((one, other) -> one.period().compareTo(other.period()))
                .flatMap(run -> run.history().stream())
                .forEach(event -> {
                    switch (event.step()) {
                        case HOLD -> held.add(About.of(event.about()));
                        case RELEASE -> held.remove(About.of(event.about()));
                        default -> {}
                    }
                });
        return held;
    }

    /**
     * What a run is worked out from now.
     *
     * @param runs all of its data set
     * @param closed the earlier ones that are closed, by period
     * @throws RefusedException where the data set or the period is not there any more
     */
    Inputs inputs(PayRun run, List<PayRun> runs, List<Closed> closed, Bounds bounds, Progress progress) {
        DataSetSummary data = newest(run.dataSet());
        Population population = populations.whole(data.id());
        if (!population.periods().contains(run.period())) {
            throw new RefusedException(Refusal.NO_PERIOD);
        }
        Set<About> held = held(runs, run);
        List<FactSet> facts = facts(dataSets, population, held, run.period());
        Courses courses = courses(run, population);
        Evaluations evaluations = new Evaluations(
                versions, compiled, new Measurements(facts, check), count(courses, run, closed), progress);
        StoredInputs.Known known = new StoredInputs.Known(
                run.period(),
                new Result.Basis(
                        data.id(),
                        data.version(),
                        population.contentHash(),
                        population.catalogue().hash(),
                        EngineVersion.CURRENT,
                        data.currency()),
                courses,
                closed,
                held,
                heldBy(runs, closed),
                bounds,
                workforces.of(run.dataSet()));
        return new StoredInputs(known, dataSets, evaluations, facts);
    }

    /** The facts of a version of a data set up to a period, without the sales that are held. */
    static List<FactSet> facts(DataSets dataSets, Population population, Set<About> held, Period last) {
        Set<String> sales = held.stream()
                .filter(one -> one.kind() == About.Kind.SALE)
                .map(About::key)
                .collect(Collectors.toSet());
        List<FactSet> all = sales.isEmpty()
                ? population.facts()
                : dataSets.load(population.id()).without(sales).factSets();
        return all.stream().filter(one -> one.period().compareTo(last) <= 0).toList();
    }

    private Courses courses(PayRun run, Population population) {
        SortedMap<Period, List<PaidBy>> assigned = new TreeMap<>();
        for (Period period : population.periods()) {
            if (period.compareTo(run.period()) <= 0) {
                assigned.put(period, assignments.at(run.dataSet(), period));
            }
        }
        Map<String, String> schemes = new HashMap<>();
        for (SchemeVersion version : versions.all()) {
            schemes.put(version.hash(), version.schemeId());
        }
        return new Courses(assigned, hash -> schemes.getOrDefault(hash, hash));
    }

    private static int count(Courses courses, PayRun run, List<Closed> closed) {
        Set<Course> all = new LinkedHashSet<>();
        List<Period> periods = new ArrayList<>(List.of(run.period()));
        closed.forEach(one -> periods.add(one.run().period()));
        for (Period period : periods) {
            courses.assigned(period).keySet().forEach(payee -> {
                Course course = courses.of(payee, period);
                if (course != null) {
                    all.add(course);
                }
            });
        }
        return all.size();
    }

    private static Map<Long, Set<About>> heldBy(List<PayRun> runs, List<Closed> closed) {
        Map<Long, Set<About>> all = new HashMap<>();
        closed.forEach(one -> all.put(one.run().id(), held(runs, one.run())));
        return all;
    }
}
