package trinn.board.store;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import trinn.board.Board;
import trinn.board.Circle;
import trinn.board.Goals;
import trinn.engine.cache.CompiledSchemes;
import trinn.evaluation.Evaluation;
import trinn.evaluation.Succession;
import trinn.evaluation.store.Population;
import trinn.facts.FactSet;
import trinn.facts.Period;
import trinn.facts.Seller;
import trinn.scheme.Scheme;

/** Makes boards: nobody is measured but those of the department who opted in, and nobody is paid. */
@Component
public final class Boards {

    private final OptIns optIns;
    private final CompiledSchemes compiled;

    Boards(OptIns optIns, CompiledSchemes compiled) {
        this.optIns = optIns;
        this.compiled = compiled;
    }

    /** What is reached in a period; it is over as soon as the data has a later one. */
    public static Goals goals(Population population, Period period) {
        return new Goals(population.catalogue(), population.periods().getLast().compareTo(period) > 0);
    }

    /**
     * The board of a seller's department and period.
     *
     * @param dataSet the name of the data set
     * @param scheme says how KPIs are measured and targets prorated
     * @param population sellers and periods as the data has them
     * @param own the seller and period, measured
     * @throws trinn.engine.EvaluationException where one of those who opted in cannot be measured
     */
    public SellerBoard of(String dataSet, Scheme scheme, List<FactSet> population, FactSet own, Goals goals) {
        Seller seller = own.seller();
        Circle circle = Circle.of(own);
        Set<String> shown = new HashSet<>(optIns.among(dataSet, circle.payees(population)));
        shown.remove(seller.id());
        List<FactSet> periods = population.stream()
                .filter(facts ->
                        shown.contains(facts.seller().id()) && facts.period().compareTo(circle.period()) <= 0)
                .toList();
        Board others = shown.isEmpty()
                ? new Board(List.of())
                : compiled.with(scheme, ready -> {
                    Succession versions = Succession.of(ready, scheme.terms());
                    return Board.of(circle, Evaluation.measured(versions, periods), shown, goals);
                });
        return new SellerBoard(seller, others, goals.reached(own), optIns.of(dataSet, seller.id()));
    }
}
