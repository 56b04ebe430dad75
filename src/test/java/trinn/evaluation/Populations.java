package trinn.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import trinn.facts.Company;
import trinn.facts.Contract;
import trinn.facts.Department;
import trinn.facts.Employment;
import trinn.facts.Fact;
import trinn.facts.FactSet;
import trinn.facts.Kpi;
import trinn.facts.Objective;
import trinn.facts.Period;
import trinn.facts.Product;
import trinn.facts.Refund;
import trinn.facts.Sale;
import trinn.facts.Seller;
import trinn.facts.Window;

/** Random sellers over some months, with every fact that a scheme may ask for. Sellers go in pairs that split sales. */
final class Populations {

    /** The KPIs of all schemes, each with a target; those that are money are scaled with it. */
    static final Map<String, Integer> TARGETS = new TreeMap<>(Map.ofEntries(
            Map.entry("sales", 100_000),
            Map.entry("revenue", 350_000),
            Map.entry("margin", 80_000),
            Map.entry("average-receipt", 400),
            Map.entry("plan", 50_000),
            Map.entry("deals", 2_000),
            Map.entry("new-customers", 10),
            Map.entry("paid-margin", 200_000),
            Map.entry("service", 20),
            Map.entry("first-calls", 40),
            Map.entry("repeat-calls", 30),
            Map.entry("meetings", 12),
            Map.entry("offers", 8),
            Map.entry("contact-points", 3),
            Map.entry("new-contracts", 4),
            Map.entry("errors", 2),
            Map.entry("remarks", 2),
            Map.entry("complaints", 4)));

    static final Set<String> MONEY =
            Set.of("sales", "revenue", "margin", "average-receipt", "paid-margin", "plan", "deals");

    private static final List<String> SHARES = List.of("quality", "conversion");

    private final Random random;

    Populations(long seed) {
        this.random = new Random(seed);
    }

    /** Eight sellers with three months each, in no order. */
    List<FactSet> some() {
        List<FactSet> population = new ArrayList<>();
        for (int month = 2; month <= 4; month++) {
            List<Fact> ofAll = List.of(new Company(amount(200_000), BigDecimal.valueOf(100_000)));
            for (int pair = 0; pair < 4; pair++) {
                pair(pair, month, ofAll, population);
            }
        }
        return population;
    }

    private void pair(int pair, int month, List<Fact> ofAll, List<FactSet> population) {
        Sale split = sale("D%d-%d".formatted(pair, month), month, "0.4");
        BigDecimal actual = amount(400);
        for (int one = 0; one < 2; one++) {
            int id = 2 * pair + one;
            List<Fact> facts = new ArrayList<>(ofAll);
            facts.add(new Department(
                    "D" + pair, actual, BigDecimal.valueOf(100), BigDecimal.valueOf(200), BigDecimal.valueOf(300)));
            facts.addAll(measures());
            facts.addAll(records(id, month));
            facts.add(one == 0 ? split : with(split, new BigDecimal("0.6")));
            population.add(new FactSet(seller(id, pair), Small.month(month), facts));
        }
    }

    /** The first of all leads the first of each pair, and that one leads the other. */
    private Seller seller(int id, int pair) {
        String manager = id == 0 ? "" : id % 2 == 0 ? "s0" : "s" + (id - 1);
        return new Seller(
                "s" + id,
                "Seller " + id,
                "rep",
                "D" + pair,
                manager,
                BigDecimal.valueOf(20_000 + 1000L * id),
                BigDecimal.valueOf(id + 1, 2),
                BigDecimal.valueOf(10_000 + 500L * id));
    }

    private List<Fact> measures() {
        List<Fact> facts = new ArrayList<>();
        TARGETS.forEach((code, target) -> {
            BigDecimal norm = BigDecimal.valueOf(target);
            BigDecimal half = BigDecimal.valueOf(target, 0).divide(BigDecimal.TWO);
            boolean less = code.equals("complaints");
            facts.add(new Kpi(code, Window.MONTH, near(target), norm, less ? norm.add(half) : half, norm, null));
        });
        for (String code : SHARES) {
            facts.add(Small.kpi(code, Window.MONTH, "0." + (80 + random.nextInt(20)), "0.9"));
        }
        return facts;
    }

    /** Often just below, at or just above the target, or nothing at all. */
    private BigDecimal near(int target) {
        return switch (random.nextInt(6)) {
            case 0 -> BigDecimal.ZERO;
            case 1 -> BigDecimal.valueOf(target);
            case 2 -> BigDecimal.valueOf(target).subtract(new BigDecimal("0.01"));
            case 3 -> BigDecimal.valueOf(target).add(BigDecimal.ONE);
            default -> amount(2 * target);
        };
    }

    private List<Fact> records(int id, int month) {
        Period period = Small.month(month);
        LocalDate joined = random.nextInt(4) == 0 ? period.from().plusDays(random.nextInt(20)) : null;
        List<Fact> facts = new ArrayList<>();
        facts.add(Employment.in(period, joined, null, BigDecimal.valueOf(5 + random.nextInt(6), 1), Set.of()));
        facts.add(new Product("blender", BigDecimal.valueOf(random.nextInt(12)), amount(900)));
        facts.add(new Product("mixer", BigDecimal.valueOf(5 + random.nextInt(2)), amount(900)));
        for (int i = random.nextInt(5); i > 0; i--) {
            facts.add(sale("S%d-%d-%d".formatted(id, month, i), month, "1"));
        }
        facts.add(Contract.in(period, "C" + id, "A", "service", LocalDate.of(2025, 12, 15), amount(500)));
        facts.add(new Objective("o", new BigDecimal("0.4"), BigDecimal.valueOf(random.nextInt(12), 1)));
        if (month > 2) {
            String sale = "D%d-%d".formatted(id / 2, month - 1);
            facts.add(new Refund("R%d-%d".formatted(id, month), sale, period.from(), amount(1), null));
        }
        return facts;
    }

    /** A sale on one of five days, so that codes often decide. */
    Sale sale(String code, int month, String share) {
        return Small.sale(
                code,
                LocalDate.of(2026, month, 1 + random.nextInt(5)),
                amount(5_000).add(BigDecimal.ONE).toPlainString(),
                share,
                List.of("new", "renewal", "service").get(random.nextInt(3)),
                "p" + random.nextInt(3),
                "A");
    }

    static Sale with(Sale sale, BigDecimal share) {
        return new Sale(
                sale.code(),
                sale.date(),
                sale.customer(),
                sale.product(),
                sale.type(),
                sale.quantity(),
                sale.value(),
                sale.discount(),
                sale.cost(),
                sale.paid(),
                sale.daysLate(),
                share,
                sale.runningBefore());
    }

    BigDecimal amount(int most) {
        return BigDecimal.valueOf(random.nextInt(most * 100), 2);
    }

    Random random() {
        return random;
    }
}
