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
import org.jspecify.annotations.Nullable;
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
import trinn.kpi.Influence;
import trinn.language.Texts;
import trinn.population.DataFolder;
import trinn.population.DataSet;
import trinn.scheme.GoldenCase;
import trinn.scheme.Scheme;
import trinn.settlement.Step;

/** Reasons are found again the slow way: in a session of Drools, over a fine grid from what was there to what is asked for. */
class WhyNotByGridTest {

    private static final int GRID = 20;
    private static final int SELLER_MONTHS = 300;

    static Stream<Path> shipped() {
        return Texts.folders();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void inEveryCase(Path folder) {
        CompiledScheme compiled = Compiled.of(folder);
        Scheme scheme = compiled.scheme();
        for (GoldenCase golden : scheme.cases()) {
            if (golden.fails() == null) {
                Succession versions = Succession.of(compiled, golden.terms());
                for (Evaluated one : Evaluation.of(versions, golden.population())) {
                    assertReasons(versions, one, new KpiWords(Catalogue.delivered()));
                }
            }
        }
    }

    @Test
    void forRealSellers() {
        long seed = new Random().nextLong();
        System.out.println("WhyNotByGridTest seed " + seed);
        DataSet data = DataFolder.read(Path.of("scenarios/nordhandel"));
        int needs = 0;
        CompiledScheme compiled = Compiled.shipped("nordic-sales");
        Succession scheme = Succession.of(compiled, compiled.scheme().terms());
        List<Evaluated> all = new ArrayList<>(Evaluation.of(scheme, data.factSets()));
        Collections.shuffle(all, new Random(seed));
        for (Evaluated one : all.subList(0, SELLER_MONTHS)) {
            needs += assertReasons(scheme, one, new KpiWords(data.catalogue()));
        }
        assertThat(needs).as("how much was said to be missing, seed %d", seed).isGreaterThan(SELLER_MONTHS);
    }

    private static int assertReasons(Succession versions, Evaluated one, KpiWords kpis) {
        Evaluated now = session(versions, one, null);
        int needs = 0;
        for (Reason reason : WhyNot.of(versions, List.of(one), kpis)) {
            Obstacle.Need need = reason.obstacle().need();
            if (need != null
                    && new Change(need.of(), need.more(), need.kind(), Influence.SELF).in(one.facts()) != null) {
                needs++;
                boolean pays = !now.fired().contains(reason.rule());
                for (BigDecimal part : grid(need)) {
                    Change change = new Change(need.of(), part, need.kind(), Influence.SELF);
                    assertThat(acts(session(versions, one, change), reason.rule(), pays))
                            .as(
                                    "%s with %s in %s of %s",
                                    reason,
                                    part,
                                    one.facts().period(),
                                    one.facts().seller())
                            .isFalse();
                }
            }
        }
        return needs;
    }

    /** From none to one smallest unit less than what is missing. */
    private static List<BigDecimal> grid(Obstacle.Need need) {
        int digits = need.kind() == Kind.MONEY ? 2 : need.kind() == Kind.COUNT ? 0 : 4;
        BigDecimal unit = BigDecimal.ONE
                .movePointLeft(digits)
                .multiply(BigDecimal.valueOf(need.more().signum()));
        List<BigDecimal> grid = new ArrayList<>(List.of(need.more().subtract(unit)));
        for (int i = 0; i < GRID; i++) {
            BigDecimal part = need.more()
                    .multiply(BigDecimal.valueOf(i))
                    .divide(BigDecimal.valueOf(GRID), digits, RoundingMode.DOWN);
            if (part.abs().compareTo(need.more().abs()) < 0) {
                grid.add(part);
            }
        }
        return grid;
    }

    private static Evaluated session(Succession versions, Evaluated one, @Nullable Change change) {
        FactSet facts = change == null ? one.facts() : change.in(one.facts());
        Version version = versions.on(one.facts());
        return version.scheme().inSession().evaluate(facts, version.terms(), one.before(), null);
    }

    /** Whether a rule declares anything, where it did not before; otherwise whether it awards anything but zero. */
    private static boolean acts(Evaluated one, String rule, boolean anything) {
        return anything
                ? one.fired().contains(rule)
                : one.payout().lines().stream()
                        .anyMatch(line -> line.rule().equals(rule)
                                && line.step() == Step.AWARD
                                && line.amount().signum() != 0);
    }
}
