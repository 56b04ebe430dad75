package trinn.simulation.ui;

import java.util.List;
import java.util.Optional;
import trinn.evaluation.Bindings;
import trinn.scheme.Scheme;
import trinn.scheme.TermReader;
import trinn.simulation.Side;
import trinn.simulation.SideKey;
import trinn.simulation.store.Answer;
import trinn.simulation.store.Question;
import trinn.simulation.store.StoredRun;
import trinn.source.Yaml;

/**
 * An alternative that was kept beside the one that is tried, to be taken up again.
 *
 * @param side its scheme, perhaps with rules that are not saved, its terms, and what it means by its KPIs
 * @param stored the hash of the stored version that it was made from
 */
record Plan(Side side, String stored) {

    /** The alternative as results show it; none where it is not made from a stored version. */
    static Optional<Plan> of(Answer.Results results, Experiment experiment, String name) {
        Question question = results.question();
        Side side = new Side(name, question.alternative(), question.terms(), List.of(), question.bindings());
        return experiment
                .alternative()
                .map(stored -> new Plan(side, stored.files().hash()));
    }

    /**
     * The alternative of a saved what-if.
     *
     * @throws java.util.NoSuchElementException where its scheme is gone
     * @throws trinn.source.ProblemsException where its terms do not fit the scheme
     */
    static Plan of(StoredRun run, Store store) {
        SideKey key = run.alternative();
        Scheme scheme = store.scheme(key.scheme());
        Side side = new Side(
                run.summary().name(),
                scheme,
                TermReader.changed(scheme.terms(), Yaml.parse("terms", key.terms())),
                List.of(),
                Bindings.of(Yaml.parse("bindings", key.bindings())));
        return new Plan(side, key.scheme());
    }

    String name() {
        return side.name();
    }

    /** The same under another name. */
    Plan named(String name) {
        return new Plan(new Side(name, side.scheme(), side.terms(), side.others(), side.bindings()), stored);
    }

    /** Whether it pays the same as another by its content. */
    boolean isLike(Plan other) {
        return SideKey.of(side).equals(SideKey.of(other.side));
    }

    /**
     * Makes it the alternative that is tried; data, periods and baseline stay.
     *
     * @throws java.util.NoSuchElementException where its scheme is gone
     */
    void takeUp(Experiment experiment) {
        experiment.chooseAlternative(stored);
        side.scheme().files().texts().forEach(experiment::edit);
        side.terms().changedFrom(side.scheme().terms()).forEach(experiment::change);
        experiment.bind(side.bindings());
    }
}
