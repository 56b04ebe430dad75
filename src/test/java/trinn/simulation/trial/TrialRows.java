package trinn.simulation.trial;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import trinn.facts.FactSet;
import trinn.facts.Kpi;
import trinn.facts.Period;
import trinn.facts.Seller;
import trinn.facts.Window;
import trinn.simulation.Comparison;
import trinn.simulation.ComparisonRow;

/** Payouts of sellers whose months are told by numbers; month 0 is January 2026. */
final class TrialRows {

    static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    private final List<ComparisonRow> rows = new ArrayList<>();

    static LocalDate month(int nth) {
        return FIRST.plusMonths(nth);
    }

    TrialRows add(String seller, String department, int month, @Nullable String sold, String before, String after) {
        List<Kpi> kpis = sold == null
                ? List.of()
                : List.of(Kpi.withTarget("sales", Window.MONTH, new BigDecimal(sold), new BigDecimal("100")));
        return add(seller, department, month, kpis, new BigDecimal(before), new BigDecimal(after));
    }

    private TrialRows add(
            String seller, String department, int month, List<Kpi> kpis, BigDecimal before, BigDecimal after) {
        rows.add(new ComparisonRow(
                new FactSet(
                        new Seller(seller, "Name of " + seller, "", department, null, null),
                        new Period(month(month), month(month + 1)),
                        kpis,
                        List.of(),
                        null,
                        null),
                before,
                after));
        return this;
    }

    Comparison all() {
        return new Comparison(rows);
    }

    /** Skewed, with mean 1. */
    static double lognormal(Random random, double sigma) {
        return Math.exp(sigma * random.nextGaussian() - sigma * sigma / 2);
    }

    /**
     * Skewed sellers, alike in all their months, and months that are good or bad for all; from the start on, who is in group B sells so many times
     * more, some more and some less. The scheme in force pays a tenth of what is sold, the other an eighth.
     *
     * @param more the mean of what group B sells, as a part of what it would
     */
    static Comparison skewed(Random random, List<String> sellers, Groups groups, int before, int since, double more) {
        double[] months = new double[before + since];
        for (int month = 0; month < months.length; month++) {
            months[month] = 100 * lognormal(random, 0.15);
        }
        TrialRows made = new TrialRows();
        for (String seller : sellers) {
            double able = lognormal(random, 0.8);
            double moved = groups.of(seller) == TrialGroup.B ? more * lognormal(random, 0.2) : 1;
            for (int month = 0; month < months.length; month++) {
                double sold = able * months[month] * lognormal(random, 0.5) * (month < before ? 1 : moved);
                BigDecimal exact = BigDecimal.valueOf(sold).setScale(4, RoundingMode.HALF_UP);
                made.add(
                        seller,
                        "",
                        month,
                        List.of(Kpi.withTarget("sales", Window.MONTH, exact, new BigDecimal("100"))),
                        exact.movePointLeft(1),
                        exact.multiply(new BigDecimal("0.125")));
            }
        }
        return made.all();
    }
}
