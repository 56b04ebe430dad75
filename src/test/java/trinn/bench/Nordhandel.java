package trinn.bench;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import trinn.engine.CompiledScheme;
import trinn.engine.Evaluated;
import trinn.engine.SchemeCompiler;
import trinn.evaluation.Evaluation;
import trinn.evaluation.Succession;
import trinn.facts.FactSet;
import trinn.facts.Period;
import trinn.population.DataFolder;
import trinn.scheme.Scheme;
import trinn.scheme.SchemeFiles;
import trinn.scheme.Terms;
import trinn.settlement.Ledger;
import trinn.statement.Sentences;

/** The sample company with the Nordic sales plan: what all contestants work out. */
final class Nordhandel implements AutoCloseable {

    private final CompiledScheme scheme;
    private final List<FactSet> population;
    private final List<List<FactSet>> sellers;

    private Nordhandel(CompiledScheme scheme, List<FactSet> population) {
        this.scheme = scheme;
        this.population = population;
        Map<String, List<FactSet>> bySeller = new TreeMap<>();
        for (Evaluated one : Evaluation.of(Succession.of(scheme, terms()), population)) {
            bySeller.computeIfAbsent(one.facts().seller().id(), id -> new ArrayList<>())
                    .add(one.facts());
        }
        bySeller.values().forEach(months -> months.sort(Comparator.comparing(FactSet::period)));
        this.sellers = List.copyOf(bySeller.values());
    }

    /** Reads and compiles them below a folder that has {@code rules} and {@code scenarios}. */
    static Nordhandel in(Path home) {
        Scheme scheme = Scheme.of(SchemeFiles.read(home.resolve("rules/nordic-sales")));
        List<FactSet> population =
                DataFolder.read(home.resolve("scenarios/nordhandel")).factSets();
        return new Nordhandel(new SchemeCompiler().compile(scheme), population);
    }

    CompiledScheme scheme() {
        return scheme;
    }

    Terms terms() {
        return scheme.scheme().terms();
    }

    /** The facts of everybody as the data gives them. */
    List<FactSet> population() {
        return population;
    }

    /** The facts of everybody ready for the rules of pay: the months of each seller, in order. */
    List<List<FactSet>> sellers() {
        return sellers;
    }

    /** How many months of sellers there are. */
    int months() {
        return population.size();
    }

    /** The payouts of all ready months in plain Java. */
    List<BigDecimal> plain() {
        Map<Period, PlainTerms> terms = plainTerms(terms());
        List<BigDecimal> totals = new ArrayList<>(months());
        for (List<FactSet> seller : sellers) {
            BigDecimal owed = BigDecimal.ZERO;
            for (FactSet facts : seller) {
                PlainPay pay = PlainNordicSales.pay(facts, terms.get(facts.period()), owed);
                owed = pay.owed();
                totals.add(pay.total());
            }
        }
        return totals;
    }

    /** The payouts of all ready months by a compiled scheme. */
    List<BigDecimal> by(CompiledScheme engine) {
        return by(engine, null);
    }

    /** As {@link #by(CompiledScheme)}, every line with its sentence in the language of a locale. */
    List<BigDecimal> by(CompiledScheme engine, @Nullable Locale reader) {
        Sentences sentences =
                reader == null ? null : new Sentences(reader, engine.scheme().currency());
        List<BigDecimal> totals = new ArrayList<>(months());
        for (List<FactSet> seller : sellers) {
            Ledger ledger = Ledger.EMPTY;
            for (FactSet facts : seller) {
                Evaluated one = engine.evaluate(facts, terms(), ledger, reader);
                ledger = one.after();
                totals.add(one.payout().total());
                if (sentences != null) {
                    one.payout().lines().forEach(line -> read(sentences.of(line.because())));
                }
            }
        }
        return totals;
    }

    /** The plain terms of every period. */
    Map<Period, PlainTerms> plainTerms(Terms terms) {
        Map<Period, PlainTerms> plain = new HashMap<>();
        for (FactSet facts : population) {
            plain.computeIfAbsent(facts.period(), period -> PlainTerms.of(terms.on(period.from())));
        }
        return plain;
    }

    private static void read(String sentence) {
        if (sentence.isEmpty()) {
            throw new IllegalStateException("A line without a sentence.");
        }
    }

    @Override
    public void close() {
        scheme.close();
    }
}
