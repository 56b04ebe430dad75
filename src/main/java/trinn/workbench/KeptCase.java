package trinn.workbench;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import trinn.engine.CompiledScheme;
import trinn.engine.Evaluated;
import trinn.engine.EvaluationException;
import trinn.evaluation.Evaluation;
import trinn.evaluation.Succession;
import trinn.facts.Balance;
import trinn.facts.FactSet;
import trinn.facts.Window;
import trinn.scheme.GoldenCase;
import trinn.scheme.Scheme;
import trinn.scheme.SchemeFiles;
import trinn.settlement.Instalment;
import trinn.settlement.Ledger;
import trinn.settlement.Line;
import trinn.settlement.Payout;
import trinn.source.Problem;
import trinn.source.ProblemsException;

/**
 * Keeps one seller and period of a data set as a golden case. What the pay depends on besides is stated with it, and no more than
 * that: what was open before the period, earlier periods of the quarter, of the year or all, and those who share, compete or report.
 */
public final class KeptCase {

    private static final int MOST_STATEMENTS = 200;

    private final CompiledScheme scheme;
    private final CaseWriter writer;
    private final List<FactSet> population;
    private final FactSet about;
    private final Evaluated paid;

    private KeptCase(CompiledScheme scheme, List<FactSet> population, FactSet about) {
        this.scheme = scheme;
        this.writer = new CaseWriter(scheme);
        this.population = population;
        this.about = about;
        this.paid = Evaluation.one(succession(scheme), population, about);
    }

    private static Succession succession(CompiledScheme scheme) {
        return Succession.of(scheme, scheme.scheme().terms());
    }

    /**
     * The files of a scheme with one more case: this seller and period, and every line that is paid.
     *
     * @param scheme compiled of the files as they stand
     * @param about one of the population
     * @param name that no case of the scheme has
     * @throws ProblemsException where the name is taken, or no case can state what the pay depends on
     * @throws EvaluationException where the scheme cannot be worked out for these facts
     */
    public static SchemeFiles keep(CompiledScheme scheme, List<FactSet> population, FactSet about, String name) {
        SchemeFiles files = scheme.scheme().files();
        CaseText.requireFree(files, name);
        KeptCase kept = new KeptCase(scheme, population, about);
        for (List<FactSet> stated : kept.ways()) {
            SchemeFiles with = kept.tried(files, name, stated);
            if (with != null) {
                return with;
            }
        }
        throw new ProblemsException(new Problem(
                SchemeFiles.CASES,
                0,
                0,
                "The pay of this person depends on more than a golden case can state: on more than %d periods of sellers, or on KPIs that do not add up over periods or sellers."
                        .formatted(MOST_STATEMENTS)));
    }

    /** What might be enough to state, the least first. */
    private List<List<FactSet>> ways() {
        Peers peers = new Peers(scheme, population, about);
        List<FactSet> now = new ArrayList<>(List.of(about));
        now.addAll(peers.ofPeriod());
        List<List<FactSet>> ways = new ArrayList<>(List.of(now));
        ways.add(opened(now));
        for (Window window : List.of(Window.QUARTER, Window.YEAR)) {
            LocalDate since = window.start(about.period().from());
            ways.add(earlier(
                    now,
                    Set.of(about.seller().id()),
                    facts -> !facts.period().from().isBefore(since)));
        }
        ways.add(earlier(now, Set.of(about.seller().id()), facts -> true));
        Set<String> all = new HashSet<>();
        now.forEach(facts -> all.add(facts.seller().id()));
        ways.add(earlier(now, all, facts -> true));
        ways.add(peers.everybody());
        return ways;
    }

    private List<FactSet> opened(List<FactSet> now) {
        Ledger before = paid.before();
        List<Balance> open = new ArrayList<>();
        before.owed().forEach((target, amount) -> add(open, Balance.OWED, target, amount));
        before.withheld().forEach((target, amount) -> add(open, Balance.WITHHELD, target, amount));
        for (Instalment instalment : before.instalments()) {
            add(
                    open,
                    Balance.INSTALMENT,
                    instalment.target(),
                    instalment.amounts().getFirst());
        }
        List<FactSet> opened = new ArrayList<>(now);
        opened.set(0, about.replacing(open, Balance.class));
        return opened;
    }

    private static void add(List<Balance> open, String account, String target, BigDecimal amount) {
        if (amount.signum() != 0) {
            open.add(new Balance(account, target, amount));
        }
    }

    private List<FactSet> earlier(List<FactSet> now, Set<String> sellers, Predicate<FactSet> wanted) {
        List<FactSet> with = new ArrayList<>(now);
        population.stream()
                .filter(facts -> sellers.contains(facts.seller().id()))
                .filter(facts -> facts.period().compareTo(about.period()) < 0)
                .filter(wanted)
                .sorted(Comparator.comparing(FactSet::period))
                .forEach(with::add);
        return with;
    }

    /** Null where these are too many, or the same is not paid for these alone. */
    private @Nullable SchemeFiles tried(SchemeFiles files, String name, List<FactSet> stated) {
        if (stated.size() > MOST_STATEMENTS) {
            return null;
        }
        List<FactSet> seen = stated.stream()
                .map(facts -> writer.seen(facts, stated.size() == 1))
                .toList();
        try {
            List<Evaluated> all = Evaluation.of(succession(scheme), seen);
            if (!same(all.getFirst())) {
                return null;
            }
            List<CaseWriter.Told> told = new ArrayList<>();
            for (int i = 0; i < seen.size(); i++) {
                told.add(new CaseWriter.Told(seen.get(i), all.get(i)));
            }
            SchemeFiles with =
                    CaseText.append(files, writer.write(name, scheme.scheme().terms(), told, null));
            return holds(with, all) ? with : null;
        } catch (EvaluationException | IllegalArgumentException e) {
            return null;
        }
    }

    /** Whether the case, read again, is paid the same. */
    private boolean holds(SchemeFiles with, List<Evaluated> all) {
        GoldenCase golden = Scheme.of(with).cases().getLast();
        List<Evaluated> again = Evaluation.of(Succession.of(scheme, golden.terms()), golden.population());
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).payout().total().compareTo(again.get(i).payout().total()) != 0) {
                return false;
            }
        }
        return same(again.getFirst());
    }

    private boolean same(Evaluated other) {
        return amounts(paid.payout()).equals(amounts(other.payout()));
    }

    private static List<String> amounts(Payout payout) {
        List<Line> lines = new ArrayList<>(payout.lines());
        lines.addAll(payout.costs());
        return lines.stream()
                .map(line -> line.component() + "\n" + line.rule() + "\n"
                        + line.amount().stripTrailingZeros().toPlainString())
                .sorted()
                .toList();
    }
}
