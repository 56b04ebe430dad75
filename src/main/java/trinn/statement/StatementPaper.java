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

    private StatementPaper(Scheme scheme, Sentences sentences) {
        this.scheme = scheme;
        this.currency = scheme.currency();
        this.words = StatementWords.of(sentences.locale());
        this.formats = Formats.of(sentences.locale());
    }

    /**
     * A statement as a paper that is dated the day after its period.
     *
     * @param scheme by which it was worked out
     * @param sentences those with which it was explained
     */
    public static Paper of(Scheme scheme, Statement statement, Sentences sentences) {
        return of(scheme, statement, sentences, "");
    }

    /**
     * A statement that somebody vouches for.
     *
     * @param certificate what they say, in the statement's language; empty for nothing
     */
    public static Paper of(Scheme scheme, Statement statement, Sentences sentences, String certificate) {
        return new StatementPaper(scheme, sentences).paper(statement, certificate);
    }

    /** The lines of a statement and their sum. */
    public static Table lines(Scheme scheme, Statement statement, Sentences sentences) {
        return new StatementPaper(scheme, sentences).lines(statement);
    }

    private Paper paper(Statement statement, String certificate) {
        Seller seller = statement.facts().seller();
        Period period = statement.facts().period();
        String days = formats.period(period.from(), period.to());
        String heading = words.text("title");
        Paper.Draft draft = Paper.draft(
                        "%s – %s – %s".formatted(heading, seller.name(), days), words.locale(), period.to())
                .name(seller.name())
                .heading(heading)
                .footer("%s (%s) · %s".formatted(seller.name(), seller.id(), days))
                .certificate(certificate)
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
        return draft.paper();
    }

    private Table lines(Statement statement) {
        return lines(statement.lines(), List.of(Table.Row.sum(words.text("sum"), "", money(statement.total()))));
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
