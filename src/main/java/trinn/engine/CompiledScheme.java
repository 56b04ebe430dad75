package trinn.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.definition.type.FactType;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.ConsequenceException;
import trinn.facts.Adjustment;
import trinn.facts.Balance;
import trinn.facts.Fact;
import trinn.facts.FactSet;
import trinn.facts.Paid;
import trinn.language.Asked;
import trinn.language.Rule;
import trinn.language.SchemeChecker;
import trinn.language.Stage;
import trinn.scheme.Messages;
import trinn.scheme.Scheme;
import trinn.scheme.Terms;
import trinn.settlement.Because;
import trinn.settlement.Declaration;
import trinn.settlement.Ledger;
import trinn.settlement.Payout;
import trinn.settlement.Settled;
import trinn.settlement.Settlement;
import trinn.settlement.Step;
import trinn.source.Problem;

/** A scheme whose rules can run. Any number of threads may pay with it at the same time; close it after the last. */
public final class CompiledScheme implements AutoCloseable {

    private final Scheme scheme;
    private final Map<String, Rule> rules = new TreeMap<>();
    private final Set<String> facts = new HashSet<>();
    private final boolean credits;
    private final List<Problem> warnings;
    private final KieContainer container;
    private final KieBase base;
    private final FactType termsType;
    private final Settlement settlement;

    CompiledScheme(Scheme scheme, SchemeChecker.Checked checked, KieContainer container) {
        this.scheme = scheme;
        for (Rule rule : checked.rules()) {
            rules.put(rule.name(), rule);
            rule.asked().forEach(asked -> facts.add(asked.fact()));
        }
        this.credits = checked.rules().stream().anyMatch(rule -> rule.stage() == Stage.CREDIT);
        this.warnings = List.copyOf(checked.warnings());
        this.container = container;
        this.base = DroolsRuntime.started(container.getKieBase());
        this.termsType = base.getFactType(scheme.packageName(), "Terms");
        this.settlement = new Settlement(scheme.components(), scheme.rounding());
    }

    /** The scheme that was compiled. */
    public Scheme scheme() {
        return scheme;
    }

    /** What in the rules works, and is probably not meant, by file and line. */
    public List<Problem> warnings() {
        return warnings;
    }

    /** The names of all its rules, those of crediting too. */
    public Set<String> ruleNames() {
        return new TreeSet<>(rules.keySet());
    }

    /** What its rules ask the data for, rule by rule in the order of their names. */
    public List<Asked> asked() {
        return rules.values().stream().flatMap(rule -> rule.asked().stream()).toList();
    }

    /** The component that a rule pays for or changes; of a crediting rule the KPI it speaks of, or the empty text. */
    public String component(String rule) {
        return rules.get(rule).component();
    }

    /** Whether pay can be declared, corrected or open for a target: a component, a group, variable pay or total pay. */
    public boolean knows(String target) {
        return settlement.knows(target);
    }

    /** A fact that no rule asks for changes nothing, and costs a session more than one that is. */
    private boolean isAskedFor(Fact fact) {
        return facts.isEmpty() || facts.contains(fact.getClass().getSimpleName());
    }

    /** Whether a rule asks for a fact of one of these types. */
    @SafeVarargs
    public final boolean asksFor(Class<? extends Fact>... types) {
        for (Class<? extends Fact> type : types) {
            if (facts.contains(type.getSimpleName())) {
                return true;
            }
        }
        return false;
    }

    /**
     * What the scheme pays, without sentences: the fast way, for facts that are credited and complete and a period before
     * which nothing was paid.
     *
     * @param facts the seller and period
     * @param terms the scheme's own terms, or these with changed values
     * @throws EvaluationException where a rule cannot be worked out for these facts
     */
    public Payout pay(FactSet facts, Terms terms) {
        return evaluate(facts, terms, Ledger.EMPTY, null).payout();
    }

    /** As {@link #pay}, and every line says in English why it stands there. */
    public Payout explain(FactSet facts, Terms terms) {
        return explain(facts, terms, Locale.ENGLISH);
    }

    /** As {@link #pay}, and every line says in the language of a locale why it stands there. */
    public Payout explain(FactSet facts, Terms terms, Locale locale) {
        return evaluate(facts, terms, Ledger.EMPTY, locale).payout();
    }

    /**
     * What the crediting rules of the scheme say of the seller's sales; nothing where it has none.
     *
     * @throws EvaluationException where a rule cannot be worked out for these facts
     */
    public List<CreditRule> credit(FactSet facts, Terms terms) {
        if (!credits) {
            return List.of();
        }
        Firing firing = new Firing();
        List<Fact> seen = facts.all().stream()
                .filter(fact -> Stage.CREDIT.facts().contains(fact.getClass().getSimpleName()))
                .toList();
        CreditRecorder recorder = new CreditRecorder(rules, seen.size(), firing);
        run(Stage.CREDIT, recorder, firing, facts, seen, terms.on(facts.period().from()));
        return recorder.declarations();
    }

    /**
     * What the scheme pays for a period that follows others.
     *
     * @param facts the seller and period, credited and complete
     * @param terms the scheme's own terms, or these with changed values
     * @param before what flows in from earlier periods
     * @param reader in whose language every line says why it stands there; null where nobody asks why
     * @throws EvaluationException where a rule cannot be worked out for these facts
     */
    public Evaluated evaluate(FactSet facts, Terms terms, Ledger before, @Nullable Locale reader) {
        Map<String, Object> values = terms.on(facts.period().from());
        FactSet all = asksFor(Balance.class, Paid.class)
                ? facts.replacing(before.facts(facts.period(), scheme.components()), Balance.class)
                : facts;
        List<Fact> seen = all.all();
        Firing firing = new Firing();
        PayRecorder recorder = reader == null
                ? new PayRecorder(rules, seen, values, firing, null)
                : new PayRecorder(rules, seen, scheme.messages(reader).said(values), firing, Messages.language(reader));
        requireFit(facts, terms);
        run(Stage.PAY, recorder, firing, facts, seen, values);
        try {
            List<Declaration> declarations = new ArrayList<>(recorder.declarations());
            adjustments(facts).forEach(declarations::add);
            Settled settled = settlement.settle(declarations, facts.period(), before);
            Budget.require(settled.payout(), Budget.lines(seen.size()));
            Set<String> fired = new HashSet<>();
            declarations.forEach(declaration -> fired.add(declaration.rule()));
            fired.remove("");
            return new Evaluated(facts, before, settled.payout(), settled.ledger(), fired);
        } catch (Budget.ExceededException e) {
            throw new EvaluationException(scheme, facts, Failure.ofStatement(e));
        }
    }

    private Stream<Declaration> adjustments(FactSet facts) {
        return facts.all(Adjustment.class).stream()
                .filter(adjustment -> knows(adjustment.component()))
                .map(adjustment -> new Declaration(
                        Step.ADJUSTMENT,
                        adjustment.component(),
                        adjustment.amount(),
                        "",
                        new Because(List.of(new Because.Words(adjustment.reason())))));
    }

    private void requireFit(FactSet facts, Terms terms) {
        if (!scheme.validity().holdsFor(facts.period())) {
            throw new EvaluationException(
                    scheme,
                    facts,
                    "This version of it holds for periods that begin %s."
                            .formatted(scheme.validity().words()));
        }
        try {
            scheme.requireSums(terms, facts.period().from());
        } catch (IllegalArgumentException e) {
            throw new EvaluationException(scheme, facts, String.valueOf(e.getMessage()));
        }
    }

    private void run(
            Stage stage,
            Object recorder,
            Firing firing,
            FactSet about,
            Collection<Fact> seen,
            Map<String, Object> values) {
        KieSession session = base.newKieSession();
        try {
            session.setGlobal("terms", termsObject(values));
            session.setGlobal(stage.global(), recorder);
            session.addEventListener(firing);
            seen.stream().filter(this::isAskedFor).forEach(session::insert);
            int most = Budget.firings(seen.size());
            int fired = credits
                    ? session.fireAllRules(
                            match -> rules.get(match.getRule().getName()).stage() == stage, most + 1)
                    : session.fireAllRules(most + 1);
            if (fired > most) {
                throw new EvaluationException(scheme, about, "The rules fire more than %d times.".formatted(most));
            }
        } catch (EvaluationException e) {
            throw e;
        } catch (ConsequenceException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new EvaluationException(scheme, about, Failure.ofDeclaration(firing.now(), cause));
        } catch (RuntimeException e) {
            throw new EvaluationException(scheme, about, Failure.ofCondition(e));
        } finally {
            session.dispose();
        }
    }

    private Object termsObject(Map<String, Object> values) {
        try {
            Object object = termsType.newInstance();
            values.forEach((name, value) -> termsType.set(object, name, value));
            return object;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        dispose(container);
    }

    static void dispose(KieContainer container) {
        container.dispose();
        KieServices.get().getRepository().removeKieModule(container.getReleaseId());
    }
}
