package trinn.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trinn.comparison.Attribution;
import trinn.engine.Compiled;
import trinn.engine.CompiledScheme;
import trinn.evaluation.Evaluation;
import trinn.evaluation.Measurements;
import trinn.evaluation.Succession;
import trinn.facts.FactSet;
import trinn.facts.Period;
import trinn.facts.Seller;
import trinn.population.DataFolder;
import trinn.population.DataSet;
import trinn.statement.KpiWords;
import trinn.statement.WhatItTakes;

class MemberTest {

    @ParameterizedTest
    @CsvSource({
        "900, 1000, true",
        "900.01, 1000, false",
        "899.99, 1000, true",
        "1000, 1000, false",
        "1100, 1000, false",
        "0, 0, false",
        "-110, -100, true",
        "-109.99, -100, false"
    })
    void whoFellLostATenthAtLeast(BigDecimal paid, BigDecimal last, boolean fell) {
        assertThat(member(paid, last).fell()).isEqualTo(fell);
    }

    @Test
    void whoHasNoPeriodBeforeDidNotFall() {
        assertThat(member(BigDecimal.ZERO, null).fell()).isFalse();
        assertThat(member(BigDecimal.TEN, null).difference()).isZero();
    }

    @Test
    void everybodyOfAMonthStandsAsTheStatementsSay() {
        DataSet data = DataFolder.read(Path.of("scenarios/nordhandel"));
        List<FactSet> population = data.factSets();
        Measurements measurements = new Measurements(population);
        KpiWords kpis = new KpiWords(data.catalogue());
        CompiledScheme compiled = Compiled.shipped("nordic-sales");
        Succession scheme = Succession.of(compiled, compiled.scheme().terms());
        int close = 0;
        for (FactSet facts : population) {
            if (!facts.period().id().equals("2026-10-01")) {
                continue;
            }
            Member member = Member.of(scheme, measurements, facts, kpis);
            var one = Evaluation.one(scheme, population, facts);
            assertThat(member.paid()).isEqualByComparingTo(one.payout().total());
            Attribution change = member.change();
            assertThat(change == null ? BigDecimal.ZERO : change.difference())
                    .isEqualByComparingTo(member.difference());
            Near near = member.near();
            if (near != null) {
                assertThat(WhatItTakes.of(scheme, one, kpis).steps()).contains(near.step());
                assertThat(near.step().gain()).isPositive();
            }
            close += member.isClose() ? 1 : 0;
        }
        assertThat(close).isPositive();
    }

    private static Member member(BigDecimal paid, @Nullable BigDecimal last) {
        Period march = new Period(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 4, 1));
        return new Member(
                new FactSet(new Seller("1", "Ann", "", "", null, null), march, List.of()),
                paid,
                last,
                null,
                null,
                null);
    }
}
