package trinn.engine;

import java.util.List;
import java.util.function.Function;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.ConsequenceException;
import trinn.facts.Fact;
import trinn.facts.FactSet;
import trinn.language.Stage;
import trinn.scheme.Scheme;

/** Asks a session of Drools for each seller and period: the reference that any faster way must agree with. */
final class SessionWay implements Way {

    private final Scheme scheme;
    private final SchemeRules rules;
    private final KieBase base;
    private final boolean credits;

    SessionWay(Scheme scheme, SchemeRules rules, KieBase base) {
        this.scheme = scheme;
        this.rules = rules;
        this.base = base;
        this.credits = !rules.of(Stage.CREDIT).isEmpty();
    }

    @Override
    public void run(Stage stage, FactSet facts, Object terms, int most, Function<Firing, Object> recorder) {
        List<Fact> seen =
                facts.all().stream().filter(fact -> isSeen(stage, fact)).toList();
        SessionFiring firing = new SessionFiring(rules.byName(), facts.all());
        KieSession session = base.newKieSession();
        try {
            session.setGlobal("terms", terms);
            session.setGlobal(stage.global(), recorder.apply(firing));
            session.addEventListener(firing);
            seen.forEach(session::insert);
            int fired = credits
                    ? session.fireAllRules(
                            match -> rules.byName()
                                            .get(match.getRule().getName())
                                            .stage()
                                    == stage,
                            most + 1)
                    : session.fireAllRules(most + 1);
            if (fired > most) {
                throw new EvaluationException(scheme, facts, Failure.ofTooMuch(most));
            }
        } catch (EvaluationException e) {
            throw e;
        } catch (ConsequenceException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new EvaluationException(scheme, facts, Failure.ofDeclaration(firing, cause));
        } catch (RuntimeException e) {
            throw new EvaluationException(scheme, facts, Failure.ofCondition(e));
        } finally {
            session.dispose();
        }
    }

    /** A fact that no rule asks for changes nothing, and costs a session more than one that is. */
    private boolean isSeen(Stage stage, Fact fact) {
        return stage.facts().contains(fact.getClass().getSimpleName())
                && (rules.byName().isEmpty() || rules.askFor(fact.getClass()));
    }
}
