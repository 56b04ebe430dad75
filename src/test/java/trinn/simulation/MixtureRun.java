package trinn.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import trinn.engine.CompiledScheme;
import trinn.engine.SchemeCompiler;
import trinn.evaluation.Findings;
import trinn.facts.FactSet;
import trinn.simulation.Changes.Mixture;

/** Pays some sellers by mixtures of two schemes, each seller by herself; schemes are compiled once. */
final class MixtureRun implements Function<Mixture, Outcome>, AutoCloseable {

    private final Map<String, CompiledScheme> compiled = new HashMap<>();
    private final List<FactSet> everybody;

    MixtureRun(List<FactSet> everybody) {
        this.everybody = everybody;
    }

    @Override
    public Outcome apply(Mixture mixture) {
        CompiledScheme ready = compiled.computeIfAbsent(
                mixture.scheme().files().hash(), hash -> new SchemeCompiler().compile(mixture.scheme()));
        List<Paid> paid = new ArrayList<>();
        for (FactSet one : everybody) {
            paid.addAll(Outcome.of(new Variant("", ready, mixture.terms()), List.of(one))
                    .paid());
        }
        return new Outcome("", paid, Findings.NONE, RuleUses.NONE);
    }

    @Override
    public void close() {
        compiled.values().forEach(CompiledScheme::close);
    }
}
