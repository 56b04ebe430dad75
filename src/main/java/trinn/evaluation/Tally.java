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

/** What must be said of a run, noted while sellers and periods pass by. */
final class Tally {

    private final Succession scheme;
    private final List<Asked> asked;
    private final Gaps gaps;
    private final Set<String> fired = new HashSet<>();
    private final Set<String> paid = new HashSet<>();
    private final Set<String> strangers = new TreeSet<>();
    private boolean anything;
    private @Nullable LocalDate day;

    /** Of nobody so far. */
    Tally(Succession scheme) {
        this(scheme, asked(scheme));
    }

    private Tally(Succession scheme, List<Asked> asked) {
        this.scheme = scheme;
        this.asked = asked;
        this.gaps = new Gaps(asked);
    }

    /** Of nobody so far, for the same scheme. */
    Tally another() {
        return new Tally(scheme, asked);
    }

    /**
     * Notes what was worked out for some sellers, with all their periods.
     *
     * @param lacks what they lack of what is asked for
     */
    void add(List<Evaluated> some, Function<List<Asked>, Gaps> lacks) {
        if (some.isEmpty()) {
            return;
        }
        day = day == null ? some.getFirst().facts().period().from() : day;
        Set<Set<String>> together = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Evaluated one : some) {
            together.add(one.fired());
            strangers(scheme.on(one.facts()).scheme(), one.facts(), strangers);
            BigDecimal total = BigDecimal.ZERO;
            for (Line line : one.payout().lines()) {
                total = total.add(line.amount());
                if (line.amount().signum() != 0) {
                    paid.add(line.component());
                }
            }
            anything |= total.signum() != 0;
        }
        together.forEach(fired::addAll);
        gaps.add(lacks.apply(asked));
    }

    /** Notes what was noted of other sellers. */
    void add(Tally others) {
        day = day == null ? others.day : day;
        fired.addAll(others.fired);
        paid.addAll(others.paid);
        strangers.addAll(others.strangers);
        anything |= others.anything;
        gaps.add(others.gaps);
    }

    /** All that is to be said; nothing of nobody. */
    Findings findings() {
        LocalDate first = day;
        if (first == null) {
            return Findings.NONE;
        }
        List<Gap> found = new ArrayList<>(gaps.found());
        found.sort(Comparator.comparing(gap -> !gap.isForAll()));
        return new Findings(
                found,
                silent(scheme, fired, found, first),
                unpaid(scheme, paid, first),
                List.copyOf(strangers),
                !anything);
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

    private static List<Findings.Silent> silent(Succession scheme, Set<String> fired, List<Gap> gaps, LocalDate day) {
        Map<String, Findings.Silent> silent = new TreeMap<>();
        for (Succession.Version version : scheme.versions()) {
            Set<String> off = version.switchedOff(day);
            for (String rule : version.scheme().ruleNames()) {
                if (!fired.contains(rule) && !off.contains(rule)) {
                    List<Gap> because = gaps.stream()
                            .filter(gap -> gap.isForAll() && gap.rules().contains(rule))
                            .toList();
                    silent.put(rule, new Findings.Silent(rule, because));
                }
            }
        }
        return List.copyOf(silent.values());
    }

    /** A component whose rules are all switched off is not missed. */
    private static List<String> unpaid(Succession scheme, Set<String> paid, LocalDate day) {
        Map<String, Component> unpaid = new LinkedHashMap<>();
        for (Succession.Version version : scheme.versions()) {
            Set<String> on = new HashSet<>(version.scheme().ruleNames());
            on.removeAll(version.switchedOff(day));
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
