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
        List<FactSet> direct = team.stream()
                .filter(facts ->
                        facts.seller().manager().equals(manager.seller().id()))
                .toList();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Team(
                BigDecimal.valueOf(team.size()),
                sum(team, earned),
                BigDecimal.valueOf(direct.size()),
                sum(direct, earned)));
        Map<String, Kpi> sums = kpis(direct);
        kpis(team).forEach((key, all) -> {
            Kpi own = sums.get(key);
            facts.add(new TeamKpi(
                    all.code(),
                    all.window(),
                    all.actual(),
                    all.target(),
                    own == null ? BigDecimal.ZERO : own.actual(),
                    own == null ? null : own.target()));
        });
        return facts;
    }

    private static BigDecimal sum(List<FactSet> team, Function<FactSet, BigDecimal> earned) {
        return team.stream().map(earned).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static void below(String manager, Map<String, List<FactSet>> reports, List<FactSet> team) {
        for (FactSet facts : reports.getOrDefault(manager, List.of())) {
            team.add(facts);
            below(facts.seller().id(), reports, team);
        }
    }

    /** The sums of each KPI whose values add up, by code and window. */
    private static Map<String, Kpi> kpis(List<FactSet> team) {
        Map<String, Kpi> sums = new LinkedHashMap<>();
        for (FactSet facts : team) {
            for (Kpi kpi : facts.kpis()) {
                if (!kpi.additive()) {
                    continue;
                }
                sums.merge(
                        kpi.code() + " " + kpi.window(),
                        new Kpi(kpi.code(), kpi.window(), kpi.actual(), kpi.target(), null, null, null),
                        (one, other) -> new Kpi(
                                one.code(),
                                one.window(),
                                one.actual().add(other.actual()),
                                plus(one.target(), other.target()),
                                null,
                                null,
                                null));
            }
        }
        return sums;
    }

    private static @Nullable BigDecimal plus(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? null : one.add(other);
    }
}
