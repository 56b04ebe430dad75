package trinn.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import trinn.engine.CompiledScheme;
import trinn.engine.SchemeCompiler;
import trinn.evaluation.Bindings;
import trinn.evaluation.Evaluation;
import trinn.evaluation.Measurements;
import trinn.evaluation.Succession;
import trinn.facts.Period;
import trinn.population.DataSet;
import trinn.records.RecordType;
import trinn.records.Row;
import trinn.scheme.Scheme;
import trinn.statement.Grounds;
import trinn.statement.KpiWords;
import trinn.statement.Payroll;
import trinn.statement.Sentences;

/** Works payouts out and makes plan letters again, of one scheme and data set, and compares them with their certificates. For one thread. */
public final class Replay implements AutoCloseable {

    /** Of more than this everybody's are worked out at once. */
    static final int FEW = 3;

    /** What the name of a sale's fact begins with. */
    static final String SALE = "Sale ";

    private final List<CompiledScheme> compiled = new ArrayList<>();
    private final Succession scheme;
    private final DataSet data;
    private final Measurements population;
    private final KpiWords kpis;
    private final Issuer issuer;
    private final Set<String> known = new HashSet<>();
    private @Nullable Payroll payroll;

    /**
     * @param versions of the scheme, that follow each other
     * @throws trinn.source.ProblemsException where rules have mistakes
     * @throws IllegalArgumentException where two versions are valid on the same day
     */
    public Replay(List<Scheme> versions, Bindings bindings, DataSet data) {
        try {
            versions.forEach(version -> compiled.add(new SchemeCompiler().compile(version)));
            this.scheme = new Succession(
                    compiled.stream()
                            .map(one -> new Succession.Version(one, one.scheme().terms()))
                            .toList(),
                    bindings);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
        this.data = data;
        this.population = new Measurements(data.factSets());
        population.population().forEach(facts -> known.add(key(facts.seller().id(), facts.period())));
        this.kpis = new KpiWords(data.catalogue(), bindings.kpis());
        this.issuer = new Issuer(scheme, DataMark.of(data));
    }

    /**
     * What comes of some payouts or letters now.
     *
     * @param certificates of either kind, all of the same
     * @throws trinn.engine.EvaluationException where the scheme cannot be worked out for somebody
     */
    public List<Finding> of(List<Certificate> certificates) {
        if (certificates.stream().allMatch(one -> one.certifies() == Form.LETTER)) {
            return new LetterReplay(scheme, data, population.population(), this::origin).of(certificates);
        }
        if (certificates.size() > FEW && payroll == null) {
            payroll = new Payroll(scheme, population, kpis, facts -> {});
        }
        return certificates.stream().map(this::of).toList();
    }

    private Finding of(Certificate then) {
        Period period = new Period(
                LocalDate.parse(then.of().from()), LocalDate.parse(then.of().to()));
        if (!known.contains(key(then.of().payee(), period))) {
            return new Finding(
                    then,
                    List.of("Data: the data set \"%s\" has nobody of the id %s in the period from %s."
                            .formatted(data.name(), then.of().payee(), period.id())),
                    List.of());
        }
        Locale reader = Locale.forLanguageTag(then.of().language());
        Sentences sentences = new Sentences(
                reader, scheme.versions().getFirst().scheme().scheme().currency());
        Grounds grounds = payroll == null
                ? Grounds.of(
                        scheme, Evaluation.seller(scheme, population, then.of().payee(), period), kpis, sentences)
                : payroll.grounds(then.of().payee(), period, sentences);
        return Comparison.of(then, issuer.of(grounds, reader), this::origin);
    }

    private static String key(String payee, Period period) {
        return payee + "\n" + period;
    }

    /** Where the record of a fact stands; only sales are records themselves. */
    private String origin(String fact) {
        Row sale = fact.startsWith(SALE) ? data.records().find(RecordType.SALES, fact.substring(SALE.length())) : null;
        return sale == null ? "" : sale.origin().toString();
    }

    @Override
    public void close() {
        compiled.forEach(CompiledScheme::close);
    }
}
