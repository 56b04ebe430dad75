package trinn.bench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evrete.KnowledgeService;
import org.evrete.api.Knowledge;
import org.evrete.api.StatefulSession;
import org.jspecify.annotations.Nullable;
import trinn.facts.Department;
import trinn.facts.Employment;
import trinn.facts.Fact;
import trinn.facts.FactSet;
import trinn.facts.Kpi;
import trinn.facts.Period;
import trinn.facts.Product;
import trinn.facts.Seller;
import trinn.settlement.Ledger;
import trinn.settlement.Settled;
import trinn.settlement.Settlement;

/** The same rules in Evrete, settled as those of Drools are: in a session of its own for every month, and in one that is emptied. */
public final class Evrete implements Rival {

    private static final Set<Class<? extends Fact>> ASKED_FOR =
            Set.of(Seller.class, Employment.class, Kpi.class, Product.class, Department.class);

    private @Nullable KnowledgeService service;

    @Override
    public String word() {
        return "evrete";
    }

    @Override
    public @Nullable String missing() {
        return null;
    }

    @Override
    public List<Contestant> contestants(Nordhandel company) {
        service = new KnowledgeService();
        EvreteRules rules = new EvreteRules();
        Knowledge knowledge = rules.in(service.newKnowledge());
        StatefulSession session = knowledge.newStatefulSession();
        return List.of(
                new Contestant(
                        "Evrete, a session a month",
                        () -> payouts(company, rules, facts -> {
                            try (StatefulSession own = knowledge.newStatefulSession()) {
                                own.insertAndFire(facts);
                            }
                        })),
                new Contestant(
                        "Evrete, one session",
                        () -> payouts(company, rules, facts -> {
                            session.insertAndFire(facts);
                            session.clear();
                        })));
    }

    /** Runs the rules over the facts of a month. */
    private interface Firing {
        void over(List<Fact> facts);
    }

    private static List<BigDecimal> payouts(Nordhandel company, EvreteRules rules, Firing firing) {
        Settlement settlement = new Settlement(
                company.scheme().scheme().components(),
                company.scheme().scheme().rounding());
        Map<Period, PlainTerms> terms = company.plainTerms(company.terms());
        List<BigDecimal> payouts = new ArrayList<>(company.months());
        for (List<FactSet> seller : company.sellers()) {
            Ledger ledger = Ledger.EMPTY;
            for (FactSet facts : seller) {
                rules.begin(terms.get(facts.period()));
                firing.over(facts.all().stream()
                        .filter(fact -> ASKED_FOR.contains(fact.getClass()))
                        .toList());
                Settled settled = settlement.settle(rules.declarations(), facts.period(), ledger);
                ledger = settled.ledger();
                payouts.add(settled.payout().total());
            }
        }
        return payouts;
    }

    @Override
    public void close() {
        if (service != null) {
            service.shutdown();
        }
    }
}
