package trinn.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import trinn.facts.Fact;
import trinn.facts.FactSet;
import trinn.facts.Refund;
import trinn.facts.Sale;
import trinn.facts.Seller;
import trinn.population.FactSource;

/**
 * A company many times over: other sellers and sales by their ids, and the same in all else.
 *
 * @param company blocks of sellers with all their periods
 * @param times how often
 */
record Repeated(List<List<FactSet>> company, int times) implements FactSource {

    /** A company as many times as it takes to have so many sellers at least. */
    static Repeated of(List<List<FactSet>> company, int sellers) {
        Set<String> ids = new HashSet<>();
        company.forEach(some -> some.forEach(facts -> ids.add(facts.seller().id())));
        return new Repeated(company, Math.ceilDiv(sellers, ids.size()));
    }

    @Override
    public void each(Consumer<List<FactSet>> sink) {
        for (int time = 1; time <= times; time++) {
            String mark = "-" + time;
            for (List<FactSet> some : company) {
                sink.accept(marked(some, mark));
            }
        }
    }

    private static List<FactSet> marked(List<FactSet> some, String mark) {
        Map<Seller, Seller> sellers = new IdentityHashMap<>();
        List<FactSet> marked = new ArrayList<>(some.size());
        for (FactSet facts : some) {
            marked.add(new FactSet(
                    sellers.computeIfAbsent(facts.seller(), seller -> marked(seller, mark)),
                    facts.period(),
                    facts.others().stream().map(fact -> marked(fact, mark)).toList()));
        }
        return marked;
    }

    private static Seller marked(Seller seller, String mark) {
        return new Seller(
                seller.id() + mark,
                seller.name(),
                seller.role(),
                seller.department(),
                seller.manager().isEmpty() ? "" : seller.manager() + mark,
                seller.baseSalary(),
                seller.commissionRate(),
                seller.variableBase(),
                seller.attributes());
    }

    private static Fact marked(Fact fact, String mark) {
        return switch (fact) {
            case Sale sale ->
                new Sale(
                        sale.code() + mark,
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
                        sale.share(),
                        sale.runningBefore(),
                        sale.buyer());
            case Refund refund ->
                new Refund(
                        refund.code() + mark,
                        refund.sale() + mark,
                        refund.date(),
                        refund.value(),
                        refund.rate(),
                        refund.sold(),
                        refund.left());
            default -> fact;
        };
    }
}
