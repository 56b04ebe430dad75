package trinn.bench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ForkJoinPool;
import trinn.engine.CompiledScheme;
import trinn.engine.Evaluated;
import trinn.evaluation.Evaluation;
import trinn.evaluation.Measurements;
import trinn.evaluation.Succession;
import trinn.facts.FactSet;
import trinn.facts.Period;
import trinn.scheme.Terms;

/** A whole what-if on one thread: quotas prorated, both sides paid for everybody, each payout of one set against the other. */
final class WhatIfRun {

    private static final ForkJoinPool ONE = new ForkJoinPool(1);

    private final Nordhandel company;
    private final Terms changed;
    private final Measurements measurements;
    private final Map<Period, PlainTerms> plainBefore;
    private final Map<Period, PlainTerms> plainAfter;

    WhatIfRun(Nordhandel company, Terms changed) {
        this.company = company;
        this.changed = changed;
        this.measurements = new Measurements(company.population());
        this.plainBefore = company.plainTerms(company.terms());
        this.plainAfter = company.plainTerms(changed);
    }

    /** Payout of the baseline, then of the alternative, then their difference, for every seller and month in plain Java. */
    List<BigDecimal> plain() {
        Map<String, TreeMap<Period, FactSet>> bySeller = new HashMap<>();
        for (FactSet facts : company.population()) {
            bySeller.computeIfAbsent(facts.seller().id(), id -> new TreeMap<>()).put(facts.period(), facts);
        }
        Map<FactKey, Both> paid = new HashMap<>();
        bySeller.forEach((seller, months) -> pay(seller, months, paid));
        List<BigDecimal> amounts = new ArrayList<>(3 * company.months());
        for (FactSet facts : company.population()) {
            Both both = paid.get(new FactKey(facts.seller().id(), facts.period()));
            compare(both.before(), both.after(), amounts);
        }
        return amounts;
    }

    private record FactKey(String seller, Period period) {}

    private record Both(BigDecimal before, BigDecimal after) {}

    /** What both sides read of a month is read once. */
    private void pay(String seller, TreeMap<Period, FactSet> months, Map<FactKey, Both> paid) {
        BigDecimal owedBefore = BigDecimal.ZERO;
        BigDecimal owedAfter = BigDecimal.ZERO;
        for (Map.Entry<Period, FactSet> entry : months.entrySet()) {
            Period period = entry.getKey();
            PlainMonth month = PlainMonth.given(entry.getValue());
            PlainPay before = PlainNordicSales.pay(month, plainBefore.get(period), owedBefore);
            PlainPay after = PlainNordicSales.pay(month, plainAfter.get(period), owedAfter);
            owedBefore = before.owed();
            owedAfter = after.owed();
            paid.put(new FactKey(seller, period), new Both(before.total(), after.total()));
        }
    }

    /** The same by a compiled scheme. */
    List<BigDecimal> engine(CompiledScheme scheme) {
        return ONE.submit(() -> {
                    List<Evaluated> before =
                            Evaluation.of(Succession.of(scheme, company.terms()), measurements, facts -> {});
                    List<Evaluated> after = Evaluation.of(Succession.of(scheme, changed), measurements, facts -> {});
                    List<BigDecimal> amounts = new ArrayList<>(3 * company.months());
                    for (int i = 0; i < before.size(); i++) {
                        compare(
                                before.get(i).payout().total(),
                                after.get(i).payout().total(),
                                amounts);
                    }
                    return amounts;
                })
                .join();
    }

    private static void compare(BigDecimal before, BigDecimal after, List<BigDecimal> amounts) {
        amounts.add(before);
        amounts.add(after);
        amounts.add(after.subtract(before));
    }
}
