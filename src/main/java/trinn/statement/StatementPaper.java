package trinn.statement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import trinn.facts.Period;
import trinn.facts.Seller;
import trinn.format.Formats;
import trinn.paper.Paper;
import trinn.paper.Table;
import trinn.scheme.Scheme;

/** Statements as papers, in the language of their sentences. */
public final class StatementPaper {

    private final Scheme scheme;
    private final Currency currency;
    private final StatementWords words;
    private final Formats formats;
    private final ReasonWords reasons;

    /**
     * @param scheme by which the statements were worked out
     * @param kpis what the data calls its KPIs
     * @param sentences those with which they were explained
     */
    public StatementPaper(Scheme scheme, KpiWords kpis, Sentences sentences) {
        this.scheme = scheme;
        this.currency = scheme.currency();
        this.words = StatementWords.of(sentences.locale());
        this.formats = Formats.of(sentences.locale());
        this.reasons = new ReasonWords(sentences.locale(), scheme, kpis);
    }

    /**
     * A statement as a paper that is dated the day after its period.
     *
     * @param proof vouches for it
     */
    public Paper of(Grounds grounds, Proof proof) {
        return of(grounds.statement(), grounds.reasons(), proof.of(grounds));
    }

    /** The lines of a statement and their sum. */
    public Table lines(Statement statement) {
        return lines(statement.lines(), List.of(Table.Row.sum(words.text("sum"), "", money(statement.total()))));
    }

    /** A statement, why it is not more, and who vouches for it. */
    Paper of(Statement statement, List<Reason> whyNot, Proof.Given proof) {
        Seller seller = statement.facts().seller();
        Period period = statement.facts().period();
        String days = formats.period(period.from(), period.to());
        String heading = words.text("title");
        Paper.Draft draft = Paper.draft(
                        "%s – %s – %s".formatted(heading, seller.name(), days), words.locale(), period.to())
                .name(seller.name())
                .heading(heading)
                .footer("%s (%s) · %s".formatted(seller.name(), seller.id(), days))
                .certificate(proof.sentence())
                .table(Table.details(
                        Table.Row.of(words.text("payee"), "%s (%s)".formatted(seller.name(), seller.id())),
                        Table.Row.of(words.text("period"), days),
                        Table.Row.of(
                                words.text("scheme"),
                                scheme.messages(words.locale()).title())))
                .figure(words.total(currency), money(statement.total()))
                .section(words.text("lines"));
        if (statement.lines().isEmpty()) {
            draft.paragraph(words.text("no-line"));
        } else {
            draft.table(lines(statement));
        }
        whyNot(whyNot, draft);
        List<Table.Row> open = open(statement);
        if (!open.isEmpty()) {
            draft.section(words.text("open"))
                    .table(Table.of(
                            List.of(
                                    Table.Column.text(words.text("balance")),
                                    Table.Column.number(words.text("amount", currency.getCurrencyCode()))),
                            open));
        }
        if (!statement.costs().isEmpty()) {
            draft.section(words.text("cost")).table(lines(statement.costs(), List.of()));
        }
        proof.files().forEach(draft::attach);
        return draft.paper();
    }

    /** What could have paid and did not, each with its reason. */
    private void whyNot(List<Reason> all, Paper.Draft draft) {
        List<Table.Row> rows = all.stream()
                .filter(reason -> reason.weight() == Reason.Weight.MISSED)
                .map(reason -> Table.Row.of(List.of(
                        new Table.Cell(capital(reasons.component(reason)), ""),
                        new Table.Cell(reasons.of(reason), words.text("rule", reasons.rule(reason))))))
                .toList();
        if (!rows.isEmpty()) {
            draft.section(words.whyNot())
                    .table(Table.of(
                            List.of(
                                    Table.Column.text(words.text("component")),
                                    Table.Column.text(words.text("reason"))),
                            rows));
        }
    }

    private Table lines(List<StatementLine> lines, List<Table.Row> more) {
        List<Table.Row> rows = new ArrayList<>();
        for (StatementLine line : lines) {
            rows.add(Table.Row.of(List.of(
                    new Table.Cell(capital(line.component()), words.step(line)),
                    new Table.Cell(line.sentence(), line.sentence().equals(line.rule()) ? "" : words.rule(line)),
                    Table.Cell.of(money(line.amount())))));
        }
        rows.addAll(more);
        return Table.of(
                List.of(
                        Table.Column.text(words.text("component")),
                        Table.Column.text(words.text("reason")),
                        Table.Column.number(words.text("amount", currency.getCurrencyCode()))),
                rows);
    }

    /** What is open after the period, where anything is. */
    private List<Table.Row> open(Statement statement) {
        List<Table.Row> rows = new ArrayList<>();
        open(rows, "owed", statement.after().owedInAll());
        open(rows, "withheld", statement.after().withheldInAll());
        open(rows, "to-come", statement.after().toCome());
        return rows;
    }

    private void open(List<Table.Row> rows, String key, BigDecimal amount) {
        if (amount.signum() != 0) {
            rows.add(Table.Row.of(words.text(key), money(amount)));
        }
    }

    private String capital(String name) {
        int second = name.offsetByCodePoints(0, Math.min(1, name.length()));
        return name.substring(0, second).toUpperCase(words.locale()) + name.substring(second);
    }

    private String money(BigDecimal amount) {
        return formats.money(amount, currency);
    }
}
