package trinn.statement;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import trinn.facts.FactSet;
import trinn.format.Formats;
import trinn.paper.Paper;
import trinn.paper.Press;
import trinn.paper.Progress;
import trinn.parallel.InOrder;
import trinn.scheme.Scheme;

/** Many statements at once: one PDF to print, in which each begins a page and has a bookmark. */
public final class StatementPrint {

    private final Payroll payroll;
    private final Locale reader;
    private final Proof proof;

    /**
     * @param reader whose language the statements have
     * @param proof vouches for each
     */
    public StatementPrint(Payroll payroll, Locale reader, Proof proof) {
        this.payroll = payroll;
        this.reader = reader;
        this.proof = proof;
    }

    /** One statement. */
    public Paper paper(FactSet facts) {
        Scheme scheme = payroll.scheme().on(facts).scheme().scheme();
        Sentences sentences = new Sentences(reader, scheme.currency());
        Grounds grounds = payroll.grounds(facts.seller().id(), facts.period(), sentences);
        return new StatementPaper(scheme, payroll.kpis(), sentences).of(grounds, proof);
    }

    /**
     * Writes the statements of some sellers, in their order.
     *
     * @param whose at least one, of one period
     * @param progress told how many are done; each counts half when it is worked out and half when it is drawn. What it throws
     *     is thrown, and nothing is written
     * @throws trinn.engine.EvaluationException where the scheme cannot be worked out for one of them
     * @throws java.io.UncheckedIOException where it cannot be written
     */
    public void write(List<FactSet> whose, Press press, OutputStream out, Progress progress) {
        int all = whose.size();
        List<Paper> papers = new ArrayList<>();
        InOrder<FactSet, Paper> work = new InOrder<>(this::paper, paper -> {
            papers.add(paper);
            progress.at(papers.size() / 2, all);
        });
        whose.forEach(work::give);
        work.finish();
        press.pdf(title(whose.getFirst()), papers, out, (done, of) -> progress.at((all + done) / 2, all));
    }

    private String title(FactSet facts) {
        String days =
                Formats.of(reader).period(facts.period().from(), facts.period().to());
        return "%s – %s".formatted(StatementWords.of(reader).text("all"), days);
    }
}
