package trinn.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import trinn.engine.Evaluated;
import trinn.evaluation.Measurements;

/** Holds an attribution against the two payouts: everything adds up to the cent. */
final class Sums {

    private Sums() {}

    static void assertExact(String as, Attribution all) {
        BigDecimal sum = BigDecimal.ZERO;
        Map<String, BigDecimal> components = new TreeMap<>();
        for (Difference one : all.differences()) {
            assertThat(one.parts().stream().map(Part::amount).reduce(BigDecimal.ZERO, BigDecimal::add))
                    .as("%s: parts of %s", as, one)
                    .isEqualByComparingTo(one.amount());
            assertThat(one.components().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                    .as("%s: components of %s", as, one)
                    .isEqualByComparingTo(one.amount());
            one.components().forEach((name, amount) -> components.merge(name, amount, BigDecimal::add));
            sum = sum.add(one.amount());
        }
        assertThat(sum).as(as).isEqualByComparingTo(all.difference());
        components.values().removeIf(amount -> amount.signum() == 0);
        assertThat(components).as(as).isEqualTo(byComponent(all));
    }

    private static Map<String, BigDecimal> byComponent(Attribution all) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        all.after().payout().lines().forEach(line -> sums.merge(line.component(), line.amount(), BigDecimal::add));
        all.before()
                .payout()
                .lines()
                .forEach(line -> sums.merge(line.component(), line.amount().negate(), BigDecimal::add));
        sums.values().removeIf(amount -> amount.signum() == 0);
        return sums;
    }

    /** With nothing replaced the old side is paid, so that nothing in which two sides differ is forgotten. */
    static void assertWhole(String as, Side before, Side after, Measurements population) {
        Chain chain = new Chain(before, after, population);
        Evaluated old = chain.states().workedOut(Set.of());
        Evaluated now = chain.states().workedOut(Set.copyOf(chain.atoms()));
        assertThat(old).as(as).isNotNull();
        assertThat(now).as(as).isNotNull();
        assertThat(old.payout().total())
                .as("%s: old", as)
                .isEqualByComparingTo(before.paid().payout().total());
        assertThat(now.payout().total())
                .as("%s: now", as)
                .isEqualByComparingTo(after.paid().payout().total());
    }
}
