package trinn.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import trinn.engine.Evaluated;
import trinn.facts.Balance;
import trinn.facts.FactSet;
import trinn.facts.Period;
import trinn.scheme.Terms;
import trinn.settlement.Component;
import trinn.settlement.Ledger;
import trinn.settlement.Line;
import trinn.settlement.Step;

/** The scheme written by hand pays to the cent what the rules pay, in every month of every seller of the sample company. */
class PlainNordicSalesTest {

    private static final long RANDOM = new Random().nextLong();

    private static Nordhandel company;

    @BeforeAll
    static void read() {
        company = Nordhandel.in(Path.of(""));
    }

    @AfterAll
    static void close() {
        company.close();
    }

    @Test
    void theTermsAsTheyStand() {
        assertThat(company.months()).isEqualTo(1519);
        requireSame(company.terms(), BigDecimal.ZERO);
    }

    static LongStream seeds() {
        return LongStream.of(1, RANDOM);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void changedTermsAndADrawThatIsOwed(long seed) {
        Random random = new Random(seed);
        requireSame(RandomTerms.of(company.terms(), random), BigDecimal.valueOf(random.nextInt(9_000_000), 2));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aWhatIfOverFactsAsTheDataGivesThem(long seed) {
        Terms changed = RandomTerms.of(company.terms(), new Random(seed));
        WhatIfRun run = new WhatIfRun(company, changed);
        assertThat(run.plain()).usingElementComparator(BigDecimal::compareTo).isEqualTo(run.engine(company.scheme()));
    }

    private static void requireSame(Terms terms, BigDecimal owed) {
        Map<Period, PlainTerms> plainTerms = company.plainTerms(terms);
        for (List<FactSet> months : company.sellers()) {
            Ledger ledger = opened(owed);
            BigDecimal plainOwed = owed;
            for (FactSet facts : months) {
                Evaluated engine = company.scheme().evaluate(facts, terms, ledger, null);
                PlainPay plain = PlainNordicSales.pay(facts, plainTerms.get(facts.period()), plainOwed);
                assertThat(amounts(plain))
                        .as("%s in %s", facts.seller().id(), facts.period().id())
                        .usingElementComparator(BigDecimal::compareTo)
                        .isEqualTo(amounts(engine));
                ledger = engine.after();
                plainOwed = plain.owed();
            }
        }
    }

    private static Ledger opened(BigDecimal owed) {
        return owed.signum() == 0
                ? Ledger.EMPTY
                : Ledger.EMPTY.opened(List.of(new Balance(Balance.OWED, Component.VARIABLE_PAY, owed)));
    }

    private static List<BigDecimal> amounts(PlainPay pay) {
        return List.of(
                pay.baseSalary(),
                pay.commission(),
                pay.planBonus(),
                pay.unitExtra(),
                pay.cut(),
                pay.draw(),
                pay.adjustments(),
                pay.total(),
                pay.owed());
    }

    /** What the rules paid, in the same order. */
    private static List<BigDecimal> amounts(Evaluated engine) {
        List<Line> lines = engine.payout().lines();
        return List.of(
                of(lines, "base salary"),
                of(lines, "commission"),
                of(lines, "plan bonus"),
                of(lines, "unit extra"),
                of(lines, Step.CAP),
                of(lines, Step.DRAW),
                of(lines, Step.ADJUSTMENT),
                engine.payout().total(),
                engine.after().owed(Component.VARIABLE_PAY));
    }

    private static BigDecimal of(List<Line> lines, String component) {
        return sum(lines.stream()
                .filter(line -> line.step().compareTo(Step.MULTIPLY) <= 0)
                .filter(line -> line.component().equals(component))
                .toList());
    }

    private static BigDecimal of(List<Line> lines, Step step) {
        return sum(lines.stream().filter(line -> line.step() == step).toList());
    }

    private static BigDecimal sum(List<Line> lines) {
        return lines.stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
