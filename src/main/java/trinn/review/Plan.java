package trinn.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import trinn.evaluation.Succession;
import trinn.facts.Fact;
import trinn.facts.Kpi;
import trinn.kpi.Better;
import trinn.kpi.Catalogue;
import trinn.kpi.Influence;
import trinn.kpi.KpiDefinition;
import trinn.kpi.KpiKind;
import trinn.language.Asked;
import trinn.language.Rule;
import trinn.language.SchemeChecker;
import trinn.language.Stage;
import trinn.scheme.KpiMeasure;
import trinn.scheme.Scheme;
import trinn.settlement.Component;

/** What the texts of a scheme say of the things that it measures and pays. The rules that a term switches off are no part of it. */
final class Plan {

    private static final Set<String> RESULTS = Set.of("Sale", "Product", "Contract", "Department", "Company");

    private final Succession.Version version;
    private final Succession succession;
    private final Catalogue catalogue;
    private final Limits limits;
    private final List<Rule> rules;
    private final Map<String, SortedSet<Basis>> bases = new TreeMap<>();
    private final SortedSet<Basis> all = new TreeSet<>();
    private final Places places;

    /**
     * @param succession of one version
     * @param catalogue what is known of the KPIs of the data
     * @param day whose terms hold
     */
    Plan(Succession succession, Catalogue catalogue, Limits limits, LocalDate day) {
        this.succession = succession;
        this.version = succession.versions().getFirst();
        this.catalogue = catalogue;
        this.limits = limits;
        Set<String> off = version.switchedOff(day);
        this.rules = SchemeChecker.check(scheme()).rules().stream()
                .filter(rule -> rule.stage() == Stage.PAY && !off.contains(rule.name()))
                .toList();
        rules.forEach(rule -> bases.put(rule.name(), bases(rule)));
        bases.values().forEach(all::addAll);
        this.places = Places.of(scheme());
    }

    private static SortedSet<Basis> bases(Rule rule) {
        SortedSet<Basis> found = new TreeSet<>();
        for (Asked asked : rule.asked()) {
            if (Basis.isOne(asked.fact())) {
                if (asked.keys().isEmpty()) {
                    found.add(new Basis(asked.fact(), ""));
                }
                asked.keys().forEach(key -> found.add(new Basis(asked.fact(), key)));
            }
        }
        return found;
    }

    Scheme scheme() {
        return version.scheme().scheme();
    }

    Succession.Version version() {
        return version;
    }

    Succession succession() {
        return succession;
    }

    Catalogue catalogue() {
        return catalogue;
    }

    Limits limits() {
        return limits;
    }

    Places places() {
        return places;
    }

    /** The rules of pay that are not switched off, in the order of the files. */
    List<Rule> rules() {
        return rules;
    }

    /** Everything measured that pay hangs on. */
    SortedSet<Basis> bases() {
        return all;
    }

    /** What a rule looks at. */
    Set<Basis> basesOf(String rule) {
        return bases.getOrDefault(rule, new TreeSet<>());
    }

    /** The rules that look at it. */
    List<Rule> rulesOf(Basis basis) {
        return rules.stream()
                .filter(rule -> basesOf(rule.name()).contains(basis))
                .toList();
    }

    /** The rules that pay for it, and do not only ask for it before they pay for something else. */
    List<Rule> paying(Basis basis) {
        return rules.stream()
                .filter(Plan::awards)
                .filter(rule -> PaidFor.by(rule, basesOf(rule.name())).contains(basis))
                .toList();
    }

    /** Whether a rule pays something, and does not only change what others pay. */
    static boolean awards(Rule rule) {
        return rule.declares().stream().anyMatch(declared -> declared.verb().equals("award"));
    }

    /** Whether a component is fixed pay, or the group of it. */
    boolean isFixed(String component) {
        return component.equals(Component.FIXED_PAY)
                || scheme().components().stream().anyMatch(one -> one.name().equals(component) && !one.variable());
    }

    /** What of a fact pay hangs on; null where it does not. */
    @Nullable Basis of(Fact fact) {
        Basis one = Basis.of(fact);
        return all.contains(one) ? one : all.contains(one.any()) ? one.any() : null;
    }

    /** What is known of a KPI; null where it is none, or nothing is. */
    @Nullable KpiDefinition definition(Basis basis) {
        boolean kpi = basis.fact().equals("Kpi") || basis.fact().equals("TeamKpi");
        return kpi ? catalogue.get(succession.bindings().kpis().getOrDefault(basis.key(), basis.key())) : null;
    }

    /** Whether the scheme adds it up from sales itself. */
    boolean isSummed(Basis basis) {
        KpiMeasure measure = basis.isKpi() ? scheme().measuring().kpi(basis.key()) : null;
        return measure != null && measure.sum() != null;
    }

    /** Whether less of it is better. */
    boolean isLess(Basis basis) {
        KpiDefinition kpi = definition(basis);
        return kpi != null && kpi.better() == Better.LESS;
    }

    /** As {@link #isLess(Basis)}, of a fact that may say so itself: its norm lies below its base. */
    boolean isLess(Basis basis, Fact fact) {
        return isLess(basis)
                || fact instanceof Kpi kpi
                        && kpi.base() != null
                        && kpi.norm() != null
                        && kpi.norm().compareTo(kpi.base()) < 0;
    }

    /** Who can change it. */
    Influence influence(Basis basis) {
        if (basis.isShared()) {
            return Influence.TEAM;
        }
        KpiDefinition kpi = definition(basis);
        return kpi == null ? Influence.SELF : kpi.influence();
    }

    /** Whether it is about what somebody does. */
    boolean isEffort(Basis basis) {
        KpiDefinition kpi = definition(basis);
        return kpi != null && !isSummed(basis) && kpi.kind() == KpiKind.FUNCTION;
    }

    /** Whether it is about what came out. */
    boolean isResult(Basis basis) {
        KpiDefinition kpi = definition(basis);
        return RESULTS.contains(basis.fact()) || isSummed(basis) || kpi != null && kpi.kind() == KpiKind.RESULT;
    }

    /** Whether it looks at the quality of what is sold or done. */
    boolean isGuard(Basis basis) {
        KpiDefinition kpi = definition(basis);
        return isLess(basis) || limits.guards(basis.key()) || kpi != null && limits.guards(kpi.code());
    }

    /** What the rules ask for, as far as they are not switched off. */
    List<Asked> asked() {
        List<Asked> asked = new ArrayList<>();
        rules.forEach(rule -> asked.addAll(rule.asked()));
        return asked;
    }
}
