package trinn.simulation.store;

import java.util.NoSuchElementException;
import org.springframework.stereotype.Component;
import trinn.evaluation.Bindings;
import trinn.evaluation.store.Population;
import trinn.population.store.DataSetSummary;
import trinn.population.store.DataSets;
import trinn.scheme.Scheme;
import trinn.scheme.TermReader;
import trinn.scheme.store.SchemeVersions;
import trinn.simulation.Comparison;
import trinn.simulation.Outcome;
import trinn.simulation.SideKey;
import trinn.source.Yaml;

/** Works out how trials and shadow runs stand. */
@Component
public final class TrialAnswers {

    private final DataSets dataSets;
    private final SchemeVersions versions;
    private final Simulator simulator;

    TrialAnswers(DataSets dataSets, SchemeVersions versions, Simulator simulator) {
        this.dataSets = dataSets;
        this.versions = versions;
        this.simulator = simulator;
    }

    /**
     * Of the newest version of its data set. Each scheme is worked out as if it had been in force from the first period of the data on.
     *
     * @throws NoSuchElementException where there is no data set of its name any more
     * @throws trinn.engine.EvaluationException where one of its schemes cannot be worked out for somebody
     * @throws trinn.source.ProblemsException where one of its schemes has mistakes
     */
    public TrialAnswer of(StoredTrial trial) {
        String name = trial.setup().dataSet();
        DataSetSummary data = dataSets.all().stream()
                .filter(one -> one.newest() && one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("There is no data set “%s” any more.".formatted(name)));
        Population population = simulator.population(data.id());
        Scheme inForce = scheme(trial.setup().inForce());
        Scheme tried = scheme(trial.setup().tried());
        Comparison all = Comparison.of(
                outcome(inForce, trial.setup().inForce(), population),
                outcome(tried, trial.setup().tried(), population));
        return new TrialAnswer(trial, data, population, inForce, tried, all);
    }

    private Scheme scheme(SideKey side) {
        return Scheme.of(versions.load(side.scheme()));
    }

    private Outcome outcome(Scheme scheme, SideKey side, Population population) {
        return simulator.outcome(
                scheme,
                TermReader.changed(scheme.terms(), Yaml.parse("terms", side.terms())),
                Bindings.of(Yaml.parse("bindings", side.bindings())),
                population);
    }
}
