package trinn.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import trinn.facts.Fact;
import trinn.facts.FactSet;
import trinn.facts.Kpi;
import trinn.facts.Period;
import trinn.facts.Team;
import trinn.facts.TeamKpi;

/** What all sellers below a manager did in a period, those below somebody below included. */
final class Teams {

    private final Map<Period, Map<String, List<FactSet>>> reports = new HashMap<>();

    Teams(List<FactSet> population) {
        for (FactSet facts : population) {
            if (!facts.seller().manager().isEmpty()) {
                reports.computeIfAbsent(facts.period(), period -> new HashMap<>())
                        .computeIfAbsent(facts.seller().manager(), manager -> new ArrayList<>())
                        .add(facts);
            }
        }
    }

    /**
     * The facts of a manager's team; none for who has no team in the period.
     *
     * @param earned the variable pay of a seller and period that was paid before
     */
    List<Fact> of(FactSet manager, Function<FactSet, BigDecimal> earned) {
        List<FactSet> team = new ArrayList<>();
        below(manager.seller().id(), reports.getOrDefault(manager.period(), Map.of()), team);
        if (team.isEmpty()) {
            return List.of();
        }
        List<Fact> facts = new ArrayList<>();
        BigDecimal sum = team.stream().map(earned).reduce(BigDecimal.ZERO, BigDecimal::add);
        facts.add(new Team(BigDecimal.valueOf(team.size()), sum));
        facts.addAll(kpis(team));
        return facts;
    }

    private static void below(String manager, Map<String, List<FactSet>> reports, List<FactSet> team) {
        for (FactSet facts : reports.getOrDefault(manager, List.of())) {
            team.add(facts);
            below(facts.seller().id(), reports, team);
        }
    }

    private static List<TeamKpi> kpis(List<FactSet> team) {
        Map<String, TeamKpi> sums = new LinkedHashMap<>();
        for (FactSet facts : team) {
            for (Kpi kpi : facts.kpis()) {
                sums.merge(
                        kpi.code() + " " + kpi.window(),
                        new TeamKpi(kpi.code(), kpi.window(), kpi.actual(), kpi.target()),
                        (one, other) -> new TeamKpi(
                                one.code(),
                                one.window(),
                                one.actual().add(other.actual()),
                                plus(one.target(), other.target())));
            }
        }
        return List.copyOf(sums.values());
    }

    private static @Nullable BigDecimal plus(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? null : one.add(other);
    }
}
