package trinn.engine;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.runtime.KieContainer;
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
    private final SchemeRules rules;
    private final boolean credits;
    private final List<Problem> warnings;
    private final KieContainer container;
    private final TermsObjects termsObjects;
    private final Settlement settlement;
    private final Map<Locale, Messages> messages = new ConcurrentHashMap<>();
    private final Selection selection = new Selection();
    private final int adjustments = selection.add(Adjustment.class);
    private final Way session;
    private final Way way;
    private final CompiledScheme reference;

    CompiledScheme(Scheme scheme, SchemeChecker.Checked checked, SchemeBuilder.Built built) {
        this.scheme = scheme;
        this.rules = new SchemeRules(checked.rules());
        this.credits = !rules.of(Stage.CREDIT).isEmpty();
        this.warnings = List.copyOf(checked.warnings());
        this.container = built.container();
        KieBase base = DroolsRuntime.started(container.getKieBase());
        this.termsObjects = new TermsObjects(base.getFactType(scheme.packageName(), "Terms"));
        this.settlement = new Settlement(scheme.components(), scheme.rounding());
        this.session = new SessionWay(scheme, rules, base);
        Way direct = DirectWay.of(scheme, rules, built.models(), selection);
        this.way = direct == null ? session : direct;
        this.reference = direct == null ? this : new CompiledScheme(this, session);
    }

    private CompiledScheme(CompiledScheme other, Way way) {
        this.scheme = other.scheme;
        this.rules = other.rules;
        this.credits = other.credits;
        this.warnings = other.warnings;
        this.container = other.container;
        this.termsObjects = other.termsObjects;
        this.settlement = other.settlement;
        this.session = other.session;
        this.way = way;
        this.reference = this;
    }

    /**
     * The same scheme, worked out in a session of Drools for each seller and period: slower, and the reference for what
     * is right. It lives as long as this one does, and is not closed by itself.
     */
    public CompiledScheme inSession() {
        return reference;
    }

    /** Whether it is worked out without sessions. */
    boolean isDirect() {
        return way != session;
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
        return new TreeSet<>(rules.byName().keySet());
    }

    /** Its rules of a stage, in the order of the files. */
    public List<Rule> rules(Stage stage) {
        return rules.of(stage);
    }

    /** The names of its rules of a stage. */
    Set<String> ruleNames(Stage stage) {
        return rules.of(stage).stream().map(Rule::name).collect(Collectors.toCollection(TreeSet::new));
    }

    /** What its rules ask the data for, rule by rule in the order of their names. */
    public List<Asked> asked() {
        return rules.asked();
    }

    /** The component that a rule pays for or changes; of a crediting rule the KPI it speaks of, or the empty text. */
    public String component(String rule) {
        return rules.byName().get(rule).component();
    }

    /** Whether pay can be declared, corrected or open for a target: a component, a group, variable pay or total pay. */
    public boolean knows(String target) {
        return settlement.knows(target);
    }

    /** The terms that the rules of a stage read. */
    public Set<String> terms(Stage stage) {
        return rules.terms(stage);
    }

    /** Whether a rule asks for a fact of one of these types. */
    @SafeVarargs
    public final boolean asksFor(Class<? extends Fact>... types) {
        return rules.askFor(types);
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
        int seen = (int) facts.all().stream()
                .filter(fact -> Stage.CREDIT.facts().contains(fact.getClass().getSimpleName()))
                .count();
        AtomicReference<CreditRecorder> recorder = new AtomicReference<>();
        way.run(
                Stage.CREDIT,
                facts,
                termsObjects.of(terms, facts.period().from()).object(),
                Budget.firings(seen),
                firing -> {
                    recorder.set(new CreditRecorder(seen, firing));
                    return recorder.get();
                });
        return recorder.get().declarations();
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
        requireFit(facts, terms);
        TermsObjects.OnDay day = termsObjects.of(terms, facts.period().from());
        FactSet all = seen(facts, before);
        int seen = all.others().size() + 2;
        try {
            List<Declaration> declarations = declared(all, day, seen, reader);
            Numbered corrections = all.ask(selection)[adjustments];
            for (int i = 0; i < corrections.size(); i++) {
                adjust((Adjustment) corrections.fact(i), declarations);
            }
            Settled settled = settlement.settle(declarations, facts.period(), before);
            Budget.require(settled.payout(), Budget.lines(seen));
            return new Evaluated(facts, before, settled.payout(), settled.ledger(), rules.behind(declarations));
        } catch (Budget.ExceededException e) {
            throw new EvaluationException(scheme, facts, Failure.ofStatement(e));
        }
    }

    /**
     * What each rule of pay fires for, and of those that do not fire the first condition that fails.
     *
     * @param facts as {@link #evaluate} saw them
     */
    public Trace trace(FactSet facts, Terms terms, Ledger before) {
        FactSet all = seen(facts, before);
        Map<String, Object> values =
                termsObjects.of(terms, facts.period().from()).values();
        return Tracer.of(rules.of(Stage.PAY), all, values);
    }

    /** The facts, with those that the ledger gives where rules ask for them. */
    public FactSet seen(FactSet facts, Ledger before) {
        return asksFor(Balance.class, Paid.class)
                ? facts.replacing(before.facts(facts.period(), scheme.components()), Balance.class)
                : facts;
    }

    private List<Declaration> declared(FactSet facts, TermsObjects.OnDay day, int seen, @Nullable Locale reader) {
        AtomicReference<PayRecorder> recorder = new AtomicReference<>();
        way.run(Stage.PAY, facts, day.object(), Budget.firings(seen), firing -> {
            recorder.set(
                    reader == null
                            ? new PayRecorder(seen, day.values(), firing, null)
                            : new PayRecorder(
                                    seen,
                                    day.said(messages.computeIfAbsent(reader, scheme::messages)),
                                    firing,
                                    Messages.language(reader)));
            return recorder.get();
        });
        return recorder.get().declarations();
    }

    private void adjust(Adjustment adjustment, List<Declaration> declarations) {
        if (knows(adjustment.component())) {
            declarations.add(new Declaration(
                    Step.ADJUSTMENT,
                    adjustment.component(),
                    adjustment.amount(),
                    "",
                    new Because(List.of(new Because.Words(adjustment.reason())))));
        }
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

    @Override
    public void close() {
        dispose(container);
    }

    static void dispose(KieContainer container) {
        container.dispose();
        KieServices.get().getRepository().removeKieModule(container.getReleaseId());
    }
}
