package trinn.payrun.store;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import trinn.engine.EngineVersion;
import trinn.engine.Evaluated;
import trinn.engine.cache.CompiledSchemes;
import trinn.evaluation.CrossCheck;
import trinn.evaluation.Measurements;
import trinn.evaluation.store.Population;
import trinn.evaluation.store.Populations;
import trinn.facts.FactSet;
import trinn.payrun.Course;
import trinn.payrun.PayRun;
import trinn.payrun.Payslip;
import trinn.payrun.Replayed;
import trinn.payrun.Result;
import trinn.population.store.DataSets;
import trinn.scheme.store.SchemeVersions;
import trinn.simulation.Progress;

/** Works closed runs out again, from the data and the versions of schemes that they name, and compares what comes of it. */
@Component
public final class RunReplay {

    private final RunRows rows;
    private final ResultRows results;
    private final DataSets dataSets;
    private final Populations populations;
    private final SchemeVersions versions;
    private final CompiledSchemes compiled;
    private final CrossCheck check;

    /** @param share of every run that is worked out twice */
    RunReplay(
            JdbcTemplate template,
            DataSets dataSets,
            Populations populations,
            SchemeVersions versions,
            CompiledSchemes compiled,
            @Value("${trinn.cross-check:0.01}") BigDecimal share) {
        this.rows = new RunRows(JdbcClient.create(template));
        this.results = new ResultRows(template);
        this.dataSets = dataSets;
        this.populations = populations;
        this.versions = versions;
        this.compiled = compiled;
        this.check = new CrossCheck(share);
    }

    /**
     * The first payee who is paid otherwise when a closed run is worked out again; nobody where all are paid the same, where the run is
     * not closed, or where it cannot be worked out as it was, since another Trinn or other KPIs made it.
     *
     * @throws trinn.engine.EvaluationException where a scheme cannot be worked out for somebody
     */
    public Optional<String> firstOther(long id) {
        PayRun run = rows.one(id).orElseThrow();
        Result result = results.read(id);
        if (result == null || !run.state().isClosed() || !result.data().engine().equals(EngineVersion.CURRENT)) {
            return Optional.empty();
        }
        Population population = populations.whole(result.data().dataSet());
        if (!population.catalogue().hash().equals(result.data().kpis())) {
            return Optional.empty();
        }
        Evaluations again = evaluations(run, population);
        return result.payslips().stream()
                .filter(slip -> slip.standing() == Payslip.Standing.PAID)
                .filter(slip -> !Replayed.isSame(slip, run.period(), paid(again, slip, run)))
                .map(Payslip::payee)
                .findFirst();
    }

    private Evaluations evaluations(PayRun run, Population population) {
        List<FactSet> facts =
                Workings.facts(dataSets, population, Workings.held(rows.of(run.dataSet()), run), run.period());
        return new Evaluations(versions, compiled, new Measurements(facts, check), 1, Progress.PATIENT);
    }

    private static @Nullable Evaluated paid(Evaluations again, Payslip slip, PayRun run) {
        return again.of(Course.of(slip.course()), run.period())
                .paid()
                .get(new Evaluations.Key(slip.payee(), run.period()));
    }
}
