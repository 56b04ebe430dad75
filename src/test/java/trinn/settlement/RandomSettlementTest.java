package trinn.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static trinn.settlement.Months.award;
import static trinn.settlement.Months.declare;
import static trinn.settlement.Months.sale;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for all declarations whatsoever, over months that follow each other. */
class RandomSettlementTest {

    private static final List<String> NAMES = List.of("base", "commission", "extra", "team");
    private static final List<String> TARGETS = List.copyOf(new Components(Months.COMPONENTS).targets());

    static LongStream seeds() {
        return LongStream.concat(LongStream.range(0, 60), LongStream.of(new Random().nextLong()));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aPayoutIsTheExactSumOfItsLines(long seed) {
        Random random = new Random(seed);
        Months months = months(random);
        for (int month = 0; month < 6; month++) {
            Payout payout = months.next(declarations(random)).payout();
            BigDecimal sum = payout.lines().stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal cost = payout.costs().stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(payout.total()).isEqualTo(sum);
            assertThat(payout.cost()).isEqualTo(cost);
            assertThat(payout.lines())
                    .allMatch(line -> line.amount().scale() == 2)
                    .noneMatch(line -> line.step() == Step.ONCOST);
            assertThat(payout.lines()).isSortedAccordingTo(RandomSettlementTest::byStage);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theOrderOfDeclarationsChangesNeitherAPayoutNorABalance(long seed) {
        Random random = new Random(seed);
        Rounding rounding = rounding(random);
        Months months = new Months(rounding);
        Months shuffled = new Months(rounding);
        for (int month = 0; month < 6; month++) {
            List<Declaration> declarations = declarations(random);
            months.next(declarations);
            Collections.shuffle(declarations, random);
            shuffled.next(declarations);
            assertThat(shuffled.payout().total()).isEqualTo(months.payout().total());
            assertThat(shuffled.payout().cost()).isEqualTo(months.payout().cost());
            assertThat(shuffled.balances()).isEqualTo(months.balances());
            assertThat(shuffled.ledger().toCome()).isEqualTo(months.ledger().toCome());
            assertThat(shuffled.ledger().settled()).isEqualTo(months.ledger().settled());
            assertThat(shuffled.ledger().earned()).isEqualTo(months.ledger().earned());
        }
    }

    /** All that was settled was paid, or is still open: nothing is lost between two periods. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatWasSettledWasPaidOrIsOpen(long seed) {
        Random random = new Random(seed);
        Months months = months(random);
        BigDecimal settled = BigDecimal.ZERO;
        BigDecimal paid = BigDecimal.ZERO;
        for (int month = 0; month < 6; month++) {
            Payout payout = months.next(unforgiving(random)).payout();
            for (Line line : payout.lines()) {
                if (line.step().earns()) {
                    settled = settled.add(line.amount());
                }
                if (line.step() != Step.SUPPLEMENT && line.step() != Step.ADJUSTMENT) {
                    paid = paid.add(line.amount());
                }
            }
            Ledger ledger = months.ledger();
            BigDecimal held = sum(ledger.withheld().values());
            BigDecimal owed = sum(ledger.owed().values());
            assertThat(settled)
                    .isEqualByComparingTo(paid.add(ledger.toCome()).add(held).subtract(owed));
            assertThat(ledger.owed().values()).allMatch(amount -> amount.signum() > 0);
            assertThat(ledger.withheld().values()).allMatch(amount -> amount.signum() > 0);
        }
    }

    /** Declarations that give nothing away. */
    private static List<Declaration> unforgiving(Random random) {
        return declarations(random).stream()
                .filter(declaration -> declaration.step() != Step.FORGIVE)
                .toList();
    }

    private static int byStage(Line one, Line other) {
        return Integer.compare(stage(one.step()), stage(other.step()));
    }

    /** Floors and caps alternate by target, and so do withholding and releasing. */
    private static int stage(Step step) {
        return switch (step) {
            case CAP -> Step.FLOOR.ordinal();
            case RELEASE -> Step.WITHHOLD.ordinal();
            default -> step.ordinal();
        };
    }

    private static Months months(Random random) {
        return new Months(rounding(random));
    }

    private static Rounding rounding(Random random) {
        List<RoundingMode> modes = new ArrayList<>(List.of(RoundingMode.values()));
        modes.remove(RoundingMode.UNNECESSARY);
        return new Rounding(2, modes.get(random.nextInt(modes.size())));
    }

    private static List<Declaration> declarations(Random random) {
        List<Declaration> declarations = new ArrayList<>();
        for (int i = random.nextInt(6); i >= 0; i--) {
            String amount =
                    BigDecimal.valueOf(random.nextInt(-2_000_000, 6_000_000), 3).toPlainString();
            String name = NAMES.get(random.nextInt(NAMES.size()));
            declarations.add(random.nextBoolean() ? award(name, amount) : sale("S" + random.nextInt(3), name, amount));
        }
        for (int i = random.nextInt(12); i > 0; i--) {
            Step step = Step.values()[random.nextInt(1, Step.values().length)];
            if (step != Step.INSTALMENT) {
                declarations.add(declare(step, TARGETS.get(random.nextInt(TARGETS.size())), value(step, random)));
            }
        }
        return declarations;
    }

    private static String value(Step step, Random random) {
        return switch (step) {
            case SPREAD -> "" + random.nextInt(1, 5);
            case FLOOR, CAP, DRAW ->
                BigDecimal.valueOf(random.nextInt(400_000), 2).toPlainString();
            default -> BigDecimal.valueOf(random.nextInt(1001), 3).toPlainString();
        };
    }

    private static BigDecimal sum(Iterable<BigDecimal> amounts) {
        BigDecimal sum = BigDecimal.ZERO;
        for (BigDecimal amount : amounts) {
            sum = sum.add(amount);
        }
        return sum;
    }
}
