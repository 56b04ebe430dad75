package trinn.workbench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import trinn.engine.CompiledScheme;
import trinn.facts.FactSet;
import trinn.facts.Rank;
import trinn.facts.Sale;
import trinn.facts.Share;
import trinn.facts.Team;
import trinn.facts.TeamKpi;
import trinn.scheme.Contest;

/** On whom the pay of somebody depends besides: who shares or competes, who reports, and who has a part of the same sale. */
final class Peers {

    private final CompiledScheme scheme;
    private final List<FactSet> population;
    private final FactSet about;
    private final List<FactSet> period;

    Peers(CompiledScheme scheme, List<FactSet> population, FactSet about) {
        this.scheme = scheme;
        this.population = population;
        this.about = about;
        this.period = population.stream()
                .filter(facts -> facts.period().equals(about.period()))
                .filter(facts -> !facts.seller().id().equals(about.seller().id()))
                .toList();
    }

    /** Those of the same period, in the order of the population. */
    List<FactSet> ofPeriod() {
        Set<FactSet> peers = new HashSet<>();
        if (scheme.asksFor(Rank.class)) {
            boolean apart = scheme.scheme().measuring().contests().stream().allMatch(Contest::perDepartment);
            peers.addAll(apart ? department() : period);
        }
        if (scheme.asksFor(Share.class)) {
            peers.addAll(department());
        }
        if (scheme.asksFor(Team.class, TeamKpi.class)) {
            peers.addAll(below());
        }
        List<FactSet> closed = new ArrayList<>(peers);
        if (!closed.isEmpty() && scheme.asksFor(Sale.class)) {
            partners(closed, peers);
        }
        return period.stream().filter(peers::contains).toList();
    }

    /** Shares of a sale are refused where they do not add up, so that all who have a part of one come along. */
    private void partners(List<FactSet> closed, Set<FactSet> peers) {
        Set<String> split = new HashSet<>();
        closed.add(about);
        closed.forEach(facts -> facts.all(Sale.class).stream().map(Sale::code).forEach(split::add));
        period.stream()
                .filter(facts -> facts.all(Sale.class).stream().map(Sale::code).anyMatch(split::contains))
                .forEach(peers::add);
    }

    private List<FactSet> department() {
        return period.stream()
                .filter(facts ->
                        facts.seller().department().equals(about.seller().department()))
                .toList();
    }

    private List<FactSet> below() {
        List<FactSet> below = new ArrayList<>();
        Set<String> managers = new HashSet<>(Set.of(about.seller().id()));
        int before = -1;
        while (below.size() != before) {
            before = below.size();
            for (FactSet facts : period) {
                if (managers.contains(facts.seller().manager())
                        && managers.add(facts.seller().id())) {
                    below.add(facts);
                }
            }
        }
        return below;
    }

    /** Everybody until the period, whose pay is looked at first. */
    List<FactSet> everybody() {
        List<FactSet> all = new ArrayList<>(List.of(about));
        population.stream()
                .filter(facts -> facts.period().compareTo(about.period()) <= 0)
                .filter(facts -> !facts.seller().id().equals(about.seller().id())
                        || !facts.period().equals(about.period()))
                .forEach(all::add);
        return all;
    }
}
