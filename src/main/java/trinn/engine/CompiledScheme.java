package trinn.engine;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.definition.type.FactType;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.ConsequenceException;
import trinn.facts.FactSet;
import trinn.scheme.Scheme;
import trinn.scheme.Terms;
import trinn.settlement.Payout;
import trinn.settlement.Settlement;
import trinn.source.Problem;

/** A scheme whose rules can run. Any number of threads may pay with it at the same time; close it after the last. */
public final class CompiledScheme implements AutoCloseable {

    private final Scheme scheme;
    private final Map<String, CheckedRule> rules = new TreeMap<>();
    private final List<Problem> warnings;
    private final KieContainer container;
    private final KieBase base;
    private final FactType termsType;
    private final Settlement settlement;

    CompiledScheme(Scheme scheme, SchemeChecker.Checked checked, KieContainer container) {
        this.scheme = scheme;
        checked.rules().forEach(rule -> rules.put(rule.name(), rule));
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

    /**
     * What the scheme pays, without sentences: the fast way, for populations.
     *
     * @param facts the seller and period
     * @param terms the scheme's own terms, or these with changed values
     * @throws EvaluationException where a rule cannot be worked out for these facts
     */
    public Payout pay(FactSet facts, Terms terms) {
        return evaluate(facts, terms, false);
    }

    /** As {@link #pay}, and every line says why it stands there. */
    public Payout explain(FactSet facts, Terms terms) {
        return evaluate(facts, terms, true);
    }

    private Payout evaluate(FactSet facts, Terms terms, boolean trace) {
        Map<String, Object> values = terms.on(facts.period().from());
        PayRecorder recorder = new PayRecorder(rules, facts.all(), values, trace);
        KieSession session = base.newKieSession();
        try {
            session.setGlobal("terms", termsObject(values));
            session.setGlobal("pay", recorder);
            session.addEventListener(recorder.listener());
            facts.all().forEach(session::insert);
            if (session.fireAllRules(Budget.FIRINGS + 1) > Budget.FIRINGS) {
                throw new EvaluationException(
                        scheme, facts, "The rules fire more than %d times.".formatted(Budget.FIRINGS));
            }
            Payout payout = settlement.settle(recorder.declarations());
            Budget.require(payout);
            return payout;
        } catch (EvaluationException e) {
            throw e;
        } catch (ConsequenceException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new EvaluationException(scheme, facts, Failure.ofDeclaration(recorder.firing(), cause));
        } catch (Budget.ExceededException e) {
            throw new EvaluationException(scheme, facts, Failure.ofStatement(e));
        } catch (RuntimeException e) {
            throw new EvaluationException(scheme, facts, Failure.ofCondition(e));
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
