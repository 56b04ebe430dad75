package trinn.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import trinn.engine.Compiled;
import trinn.engine.CompiledScheme;
import trinn.engine.Evaluated;
import trinn.evaluation.Evaluation;
import trinn.evaluation.Succession;
import trinn.evaluation.Succession.Version;
import trinn.facts.FactSet;
import trinn.facts.Kind;
import trinn.kpi.Catalogue;
import trinn.language.Texts;
import trinn.population.DataFolder;
import trinn.population.DataSet;
import trinn.scheme.GoldenCase;
import trinn.scheme.Scheme;

/** What is promised for a change is paid for it, in a session of Drools too, and one smallest unit less does not pay it. */
class WhatItTakesTest {

    /** How many of the sample sellers and months are tried in a run, others in each. */
    private static final int SELLERS = Integer.getInteger("trinn.sellers", 150);

    private static final int GRID = 25;

    static Stream<Path> shipped() {
        return Texts.folders();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyPromiseOfEveryCaseHolds(Path folder) {
        CompiledScheme compiled = Compiled.of(folder);
        Scheme scheme = compiled.scheme();
        for (GoldenCase golden : scheme.cases()) {
            if (golden.fails() == null) {
                Succession versions = Succession.of(compiled, golden.terms());
                for (Evaluated one : Evaluation.of(versions, golden.population())) {
                    assertPromises(versions, one, new KpiWords(Catalogue.delivered()));
                }
            }
        }
    }

    @Test
    void everyPromiseToRealSellersHolds() {
        long seed = new Random().nextLong();
        System.out.println("WhatItTakesTest seed " + seed);
        DataSet data = DataFolder.read(Path.of("scenarios/nordhandel"));
        int steps = 0;
        CompiledScheme compiled = Compiled.shipped("nordic-sales");
        Succession scheme = Succession.of(compiled, compiled.scheme().terms());
        List<Evaluated> all = new ArrayList<>(Evaluation.of(scheme, data.factSets()));
        Collections.shuffle(all, new Random(seed));
        for (Evaluated one : all.subList(0, SELLERS)) {
            steps += assertPromises(scheme, one, new KpiWords(data.catalogue()));
        }
        assertThat(steps).as("how many were promised, seed %d", seed).isGreaterThan(SELLERS);
    }

    private static int assertPromises(Succession scheme, Evaluated one, KpiWords kpis) {
        WhatItTakes takes = WhatItTakes.of(scheme, one, kpis);
        for (NextStep step : takes.steps()) {
            assertThat(step.gain().add(step.lessOwed())).as(step.toString()).isPositive();
            assertThat(paid(scheme, one, step.changes()).payout().total())
                    .as(step.toString())
                    .isEqualByComparingTo(step.pays());
            for (int i = 0; i < step.changes().size(); i++) {
                Change change = step.changes().get(i);
                for (BigDecimal less : less(change)) {
                    List<Change> changes = new ArrayList<>(step.changes());
                    changes.set(i, change.by(less));
                    assertThat(worth(paid(scheme, one, changes)))
                            .as("%s with %s", step, less)
                            .isLessThan(worth(paid(scheme, one, step.changes())));
                }
            }
        }
        for (OneMore more : takes.more()) {
            assertThat(paid(scheme, one, List.of(more.change())).payout().total())
                    .as(more.toString())
                    .isEqualByComparingTo(one.payout().total().add(more.gain()));
        }
        return takes.steps().size();
    }

    /** Smaller changes: one smallest unit less, and a grid down to none. */
    private static List<BigDecimal> less(Change change) {
        int digits = change.kind() == Kind.MONEY ? 2 : change.kind() == Kind.COUNT ? 0 : 4;
        BigDecimal unit = BigDecimal.ONE
                .movePointLeft(digits)
                .multiply(BigDecimal.valueOf(change.more().signum()));
        List<BigDecimal> less = new ArrayList<>(List.of(change.more().subtract(unit)));
        for (int i = 0; i < GRID; i++) {
            BigDecimal part = change.more()
                    .multiply(BigDecimal.valueOf(i))
                    .divide(BigDecimal.valueOf(GRID), digits, RoundingMode.DOWN);
            if (part.abs().compareTo(change.more().abs()) < 0) {
                less.add(part);
            }
        }
        return less;
    }

    private static Evaluated paid(Succession scheme, Evaluated one, List<Change> changes) {
        FactSet facts = one.facts();
        for (Change change : changes) {
            facts = change.in(facts);
        }
        Version version = scheme.on(one.facts());
        return version.scheme().inSession().evaluate(facts, version.terms(), one.before(), null);
    }

    private static BigDecimal worth(Evaluated one) {
        return one.payout().total().subtract(one.after().owedInAll());
    }
}
