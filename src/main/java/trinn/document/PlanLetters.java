package trinn.document;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import trinn.engine.Evaluated;
import trinn.evaluation.Succession;
import trinn.facts.FactSet;
import trinn.facts.Period;
import trinn.format.Formats;
import trinn.paper.Paper;
import trinn.paper.Press;
import trinn.paper.Progress;
import trinn.parallel.InOrder;
import trinn.source.Translations;
import trinn.statement.KpiWords;

/**
 * Letters for a period to come: one page for each seller with her own targets, what each level pays, and a table to work out her own
 * pay before the period begins. Everything that has a target reaches it, everything else is as in the period before; every amount is
 * worked out by the rules.
 */
public final class PlanLetters {

    private final Outlook outlook;
    private final KpiWords kpis;
    private final Locale reader;
    private final PlanProof proof;
    private Map<String, Evaluated> everybody = Map.of();

    /**
     * @param population everybody as the data has them, because pay can depend on earlier periods and on other sellers
     * @param period for which the letters are
     * @param ahead the targets of that period
     * @param kpis what the data calls its KPIs
     * @param reader whose language the letters have
     * @param proof vouches for each
     * @throws IllegalArgumentException where nobody was paid before the period or in it
     */
    public PlanLetters(
            Succession scheme,
            List<FactSet> population,
            Period period,
            Ahead ahead,
            KpiWords kpis,
            Locale reader,
            PlanProof proof) {
        this.outlook = Outlook.of(scheme, population, base(population, period), period, ahead);
        this.kpis = new KpiWords(kpis.catalogue(), scheme.bindings().kpis());
        this.reader = reader;
        this.proof = proof;
    }

    /** The last period before another, or that one itself where it is the first. */
    private static Period base(List<FactSet> population, Period period) {
        Period before = null;
        for (FactSet facts : population) {
            Period one = facts.period();
            boolean fits = one.to().compareTo(period.from()) <= 0 || one.equals(period);
            if (fits && (before == null || isBetter(one, before, period))) {
                before = one;
            }
        }
        if (before == null) {
            throw new IllegalArgumentException(
                    "The data has no period before the one from %s, so it says nothing of who is paid then."
                            .formatted(period.from()));
        }
        return before;
    }

    private static boolean isBetter(Period one, Period other, Period period) {
        return other.equals(period) ? !one.equals(period) : !one.equals(period) && one.compareTo(other) > 0;
    }

    /**
     * The period after the last of a population.
     *
     * @param population at least one
     */
    public static Period next(List<FactSet> population) {
        return Outlook.after(
                population.stream().map(FactSet::period).max(Period::compareTo).orElseThrow());
    }

    /** As long a period right after another. */
    public static Period after(Period period) {
        return Outlook.after(period);
    }

    /** The period for which the letters are. */
    public Period period() {
        return outlook.period();
    }

    /** The period as which everything is that has no target. */
    public Period base() {
        return outlook.base();
    }

    /**
     * The letter of one payee.
     *
     * @throws NoSuchElementException where the payee was not paid in the period before
     * @throws trinn.engine.EvaluationException where the scheme cannot be worked out
     */
    public Paper paper(String payee) {
        return promised(payee).proven(proof);
    }

    /** Works everybody out at once, which is faster where the letters of many are asked for one by one. */
    public void prepare() {
        everybody = outlook.all().stream()
                .collect(Collectors.toMap(one -> one.facts().seller().id(), one -> one));
    }

    /**
     * The letter of one payee with what it rests on.
     *
     * @throws NoSuchElementException where the payee was not paid in the period before
     * @throws trinn.engine.EvaluationException where the scheme cannot be worked out
     */
    public Promised.Letter promised(String payee) {
        Evaluated one = everybody.isEmpty() ? outlook.one(payee) : everybody.get(payee);
        if (one == null) {
            throw new NoSuchElementException("Nobody %s is paid in the period from %s, so there is nobody to write to."
                    .formatted(payee, outlook.base().from()));
        }
        return letter(one);
    }

    private Promised.Letter letter(Evaluated one) {
        return PlanLetter.of(outlook, one, kpis, reader);
    }

    /**
     * Writes the letters of everybody as one PDF with bookmarks.
     *
     * @param progress told how many are done; each counts half when it is worked out and half when it is drawn. What it throws
     *     is thrown, and nothing is written
     * @param each is given each letter, in their order
     * @return how many letters they are
     */
    public int write(Press press, OutputStream out, Progress progress, Consumer<Paper> each) {
        List<Evaluated> all = outlook.all();
        List<Paper> papers = new ArrayList<>();
        InOrder<Evaluated, Paper> work = new InOrder<>(one -> letter(one).proven(proof), paper -> {
            each.accept(paper);
            papers.add(paper);
            progress.at(papers.size() / 2, all.size());
        });
        all.forEach(work::give);
        work.finish();
        press.pdf(title(papers), papers, out, (done, of) -> progress.at((all.size() + done) / 2, all.size()));
        return papers.size();
    }

    private String title(List<Paper> papers) {
        Period period = outlook.period();
        String when = Formats.of(reader).calendar(period.from(), period.to());
        return Translations.of(PlanLetters.class, "document", papers.getFirst().language())
                .text("letters", when);
    }
}
