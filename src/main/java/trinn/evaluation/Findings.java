package trinn.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import trinn.engine.CompiledScheme;
import trinn.engine.Evaluated;
import trinn.facts.Adjustment;
import trinn.facts.Balance;
import trinn.facts.FactSet;
import trinn.facts.Share;
import trinn.language.Asked;
import trinn.scheme.Among;
import trinn.scheme.Contest;
import trinn.scheme.Measuring;
import trinn.scheme.SharePlan;
import trinn.settlement.Component;
import trinn.settlement.Line;

/**
 * What a result must say of itself before anybody reads its figures: what the scheme asks for and the data lacks, which rules
 * never declared anything, and which components paid nobody.
 *
 * @param gaps what is missing, what nobody has first
 * @param silent the rules that never fired, by name
 * @param unpaid the components of which nobody got anything, in the order of the statement
 * @param strangers what balances and adjustments of the data are about and the scheme does not have, so that they are left out
 * @param nothing whether nobody got anything at all
 */
public record Findings(
        List<Gap> gaps, List<Silent> silent, List<String> unpaid, List<String> strangers, boolean nothing) {

    /** Nothing to be told. */
    public static final Findings NONE = new Findings(List.of(), List.of(), List.of(), List.of(), false);

    /**
     * A rule that never fired.
     *
     * @param rule its name
     * @param because what it asks for and nobody has; empty where its conditions were never met
     */
    public record Silent(String rule, List<Gap> because) {

        /** Copies the list. */
        public Silent {
            because = List.copyOf(because);
        }
    }

    /** Copies the lists. */
    public Findings {
        gaps = List.copyOf(gaps);
        silent = List.copyOf(silent);
        unpaid = List.copyOf(unpaid);
        strangers = List.copyOf(strangers);
    }

    /** Whether there is nothing to be told. */
    public boolean isEmpty() {
        return gaps.isEmpty() && silent.isEmpty() && unpaid.isEmpty() && strangers.isEmpty() && !nothing;
    }

    /** Looks at everything that was worked out, once. */
    public static Findings of(Succession scheme, List<Evaluated> all) {
        return of(
                scheme,
                all,
                asked -> Gaps.of(asked, all.stream().map(Evaluated::facts).toList()));
    }

    /** As {@link #of(Succession, List)}, of a population of which it may be known already what it lacks. */
    public static Findings of(Succession scheme, Measurements population, List<Evaluated> all) {
        return of(scheme, all, population.of(scheme)::gaps);
    }

    private static Findings of(Succession scheme, List<Evaluated> all, Function<List<Asked>, List<Gap>> gaps) {
        if (all.isEmpty()) {
            return NONE;
        }
        Set<Set<String>> together = Collections.newSetFromMap(new IdentityHashMap<>());
        Set<String> paid = new HashSet<>();
        Set<String> strangers = new TreeSet<>();
        boolean nothing = true;
        for (Evaluated one : all) {
            together.add(one.fired());
            strangers(scheme.on(one.facts()).scheme(), one.facts(), strangers);
            BigDecimal total = BigDecimal.ZERO;
            for (Line line : one.payout().lines()) {
                total = total.add(line.amount());
                if (line.amount().signum() != 0) {
                    paid.add(line.component());
                }
            }
            nothing &= total.signum() == 0;
        }
        Set<String> fired = new HashSet<>();
        together.forEach(fired::addAll);
        List<Gap> found = new ArrayList<>(gaps.apply(asked(scheme)));
        found.sort(Comparator.comparing(gap -> !gap.isForAll()));
        LocalDate day = all.getFirst().facts().period().from();
        return new Findings(
                found, silent(scheme, fired, found, day), unpaid(scheme, paid, day), List.copyOf(strangers), nothing);
    }

    private static void strangers(CompiledScheme scheme, FactSet facts, Set<String> strangers) {
        for (Balance balance : facts.all(Balance.class)) {
            if (!scheme.knows(balance.component())) {
                strangers.add(balance.component());
            }
        }
        for (Adjustment adjustment : facts.all(Adjustment.class)) {
            if (!scheme.knows(adjustment.component())) {
                strangers.add(adjustment.component());
            }
        }
    }

    /** What the rules ask for, and the KPIs behind places, shares and teams. */
    private static List<Asked> asked(Succession scheme) {
        List<Asked> asked = new ArrayList<>();
        for (Succession.Version version : scheme.versions()) {
            for (Asked one : version.scheme().asked()) {
                asked.add(one);
                kpis(one, version.scheme())
                        .forEach(kpi -> asked.add(new Asked(
                                one.rule(), "Kpi", Set.of(kpi), one.windows(), Set.of(), Set.of(), one.absent())));
            }
        }
        return asked;
    }

    private static Set<String> kpis(Asked one, CompiledScheme scheme) {
        Set<String> kpis = new TreeSet<>();
        switch (one.fact()) {
            case "TeamKpi" -> kpis.addAll(one.keys());
            case "Share" -> {
                one.keys()
                        .forEach(basis ->
                                kpis.addAll(sharedBy(basis, scheme.scheme().measuring())));
                kpis.removeAll(Set.of(Share.EQUAL, Share.PART_TIME));
            }
            case "Rank" -> {
                for (Contest contest : scheme.scheme().measuring().contests()) {
                    if (one.keys().isEmpty() || one.keys().contains(contest.name())) {
                        kpis.add(contest.kpi());
                        addAmong(contest.among(), kpis);
                    }
                }
            }
            default -> {}
        }
        return kpis;
    }

    private static Set<String> sharedBy(String basis, Measuring measuring) {
        SharePlan plan = measuring.share(basis);
        Set<String> kpis = new TreeSet<>(Set.of(plan == null ? basis : plan.by()));
        addAmong(plan == null ? null : plan.among(), kpis);
        return kpis;
    }

    private static void addAmong(@Nullable Among among, Set<String> kpis) {
        if (among != null) {
            kpis.add(among.kpi());
        }
    }

    private static List<Silent> silent(Succession scheme, Set<String> fired, List<Gap> gaps, LocalDate day) {
        Map<String, Silent> silent = new TreeMap<>();
        for (Succession.Version version : scheme.versions()) {
            Set<String> off = switchedOff(version, day);
            for (String rule : version.scheme().ruleNames()) {
                if (!fired.contains(rule) && !off.contains(rule)) {
                    List<Gap> because = gaps.stream()
                            .filter(gap -> gap.isForAll() && gap.rules().contains(rule))
                            .toList();
                    silent.put(rule, new Silent(rule, because));
                }
            }
        }
        return List.copyOf(silent.values());
    }

    /** The rules that a term switches off: {@code terms.form == "bonus"} where the form is another, {@code terms.rate > 0} where it is 0. */
    private static Set<String> switchedOff(Succession.Version version, LocalDate day) {
        Map<String, Object> values = version.terms().on(day);
        Set<String> off = new HashSet<>();
        for (Asked one : version.scheme().asked()) {
            if (!one.switches().stream().allMatch(asked -> asked.isOn(values.get(asked.term())))) {
                off.add(one.rule());
            }
        }
        return off;
    }

    /** A component whose rules are all switched off is not missed. */
    private static List<String> unpaid(Succession scheme, Set<String> paid, LocalDate day) {
        Map<String, Component> unpaid = new LinkedHashMap<>();
        for (Succession.Version version : scheme.versions()) {
            Set<String> on = new HashSet<>(version.scheme().ruleNames());
            on.removeAll(switchedOff(version, day));
            Set<String> meant = new HashSet<>();
            on.forEach(rule -> meant.add(version.scheme().component(rule)));
            for (Component component : version.scheme().scheme().components()) {
                if (!paid.contains(component.name()) && meant.contains(component.name())) {
                    unpaid.put(component.name(), component);
                }
            }
        }
        return List.copyOf(unpaid.keySet());
    }
}
