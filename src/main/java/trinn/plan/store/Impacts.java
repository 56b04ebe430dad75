package trinn.plan.store;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import trinn.engine.cache.CompiledSchemes;
import trinn.evaluation.Succession;
import trinn.evaluation.store.Population;
import trinn.evaluation.store.Populations;
import trinn.plan.Assignment;
import trinn.plan.Impact;
import trinn.plan.Roster;
import trinn.plan.Workforce;
import trinn.population.store.DataSetSummary;
import trinn.scheme.Scheme;
import trinn.scheme.SchemeFiles;
import trinn.scheme.store.SchemeVersion;
import trinn.scheme.store.SchemeVersions;
import trinn.simulation.Comparison;
import trinn.simulation.ComparisonRow;
import trinn.simulation.Outcome;
import trinn.simulation.Progress;
import trinn.simulation.Variant;

/** Works out what a version changes in money, and for whom, against what pays now. */
@Component
public final class Impacts {

    private static final int MONTHS = 12;
    private static final Duration DEADLINE = Duration.ofMinutes(5);

    private final SchemeVersions versions;
    private final Workforces workforces;
    private final Assignments assignments;
    private final Populations populations;
    private final CompiledSchemes compiled;

    Impacts(
            SchemeVersions versions,
            Workforces workforces,
            Assignments assignments,
            Populations populations,
            CompiledSchemes compiled) {
        this.versions = versions;
        this.workforces = workforces;
        this.assignments = assignments;
        this.populations = populations;
        this.compiled = compiled;
    }

    /** The newest versions of the data sets in the money of a version; those with assignments first. */
    public List<DataSetSummary> data(SchemeVersion version) {
        Set<String> assigned = new HashSet<>();
        assignments.all().forEach(one -> assigned.add(one.dataSet()));
        return workforces.newest().stream()
                .filter(one -> one.currency().equals(version.currency()))
                .sorted(Comparator.comparing(one -> !assigned.contains(one.name())))
                .toList();
    }

    /**
     * What a version may be compared with in a data set: first what pays by another version of the same scheme, then what else pays,
     * then versions that pay nobody, those of the same scheme first.
     */
    public List<Baseline> baselines(SchemeVersion version, String dataSet) {
        List<SchemeVersion> others = versions.all().stream()
                .filter(one ->
                        !one.hash().equals(version.hash()) && one.currency().equals(version.currency()))
                .toList();
        Comparator<Baseline> sameFirst =
                Comparator.comparing(one -> !one.version().schemeId().equals(version.schemeId()));
        List<Baseline> paying = new ArrayList<>();
        for (Assignment one : assignments.of(dataSet)) {
            if (one.isOnFrom(assignments.today())) {
                others.stream()
                        .filter(other -> other.hash().equals(one.scheme()))
                        .forEach(other -> paying.add(new Baseline(other, one)));
            }
        }
        paying.sort(sameFirst);
        others.stream()
                .map(other -> new Baseline(other, null))
                .sorted(sameFirst)
                .forEach(paying::add);
        return paying;
    }

    /** What a version is compared with where nobody chooses: what pays, or else the version before; none for the first of all. */
    public Optional<Baseline> usual(SchemeVersion version, List<Baseline> all) {
        return all.stream()
                .filter(one -> one.by() != null || one.version().schemeId().equals(version.schemeId()))
                .findFirst();
    }

    /** Everybody of a data set. */
    public Workforce workforce(String dataSet) {
        return workforces.of(dataSet);
    }

    /** The files of a version. */
    public SchemeFiles files(String hash) {
        return versions.load(hash);
    }

    /**
     * What a version changes for those of a data set whom its baseline pays, over the last 12 months of the data.
     *
     * @param data the id of the data set
     * @param baseline null where nobody was paid by anything
     * @throws CancellationException where nobody wants it to go on
     * @throws trinn.engine.EvaluationException where a scheme cannot be worked out for somebody
     * @throws trinn.source.ProblemsException where its rules have mistakes
     */
    public Impact of(String scheme, DataSetSummary data, @Nullable Baseline baseline, Progress progress) {
        Population population = populations.get(data.id());
        int all = population.facts().size();
        Outcome after =
                outcome(scheme, population, (done, of) -> progress.worked(done, baseline == null ? all : 2 * all));
        Comparison comparison = baseline == null
                ? new Comparison(after.paid().stream()
                        .map(paid -> new ComparisonRow(paid.facts(), BigDecimal.ZERO, paid.amount()))
                        .toList())
                : Comparison.of(
                        outcome(
                                baseline.version().hash(),
                                population,
                                (done, of) -> progress.worked(all + done, 2 * all)),
                        after);
        Set<String> whom = baseline == null || baseline.by() == null ? null : payees(data.name(), baseline.by());
        LocalDate end = population.periods().isEmpty()
                ? LocalDate.MAX
                : population.periods().getLast().to();
        return Impact.of(new Comparison(comparison.rows().stream()
                .filter(row -> !row.facts().period().from().isBefore(end.minusMonths(MONTHS)))
                .filter(row ->
                        whom == null || whom.contains(row.facts().seller().id()))
                .toList()));
    }

    /** Whom an assignment pays today, or on its first day where it has not begun. */
    private Set<String> payees(String dataSet, Assignment by) {
        LocalDate day = by.isOn(assignments.today()) ? assignments.today() : by.from();
        Roster roster = new Roster(assignments.of(dataSet));
        Set<String> ids = new HashSet<>();
        workforces.of(dataSet).members().values().forEach(payee -> {
            if (by.equals(roster.on(payee, day))) {
                ids.add(payee.id());
            }
        });
        return ids;
    }

    private Outcome outcome(String hash, Population population, Progress progress) {
        Scheme scheme = Scheme.of(versions.load(hash));
        return compiled.with(
                scheme,
                ready -> Outcome.of(
                        new Variant(scheme.title(), Succession.of(ready, scheme.terms())),
                        population.measurements(),
                        DEADLINE,
                        progress));
    }
}
