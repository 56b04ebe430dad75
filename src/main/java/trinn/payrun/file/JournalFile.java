package trinn.payrun.file;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import trinn.facts.Kind;
import trinn.payrun.file.Journal.Entry;
import trinn.simulation.report.Cell;

/** The journal as a CSV file, with delimiter, numbers, days and encoding of the mapping. */
final class JournalFile {

    private static final List<String> HEADINGS =
            List.of("day", "voucher", "account", "cost-centre", "text", "debit", "credit", "currency");

    private final Handover run;
    private final Mapping mapping;
    private final FileWords words;

    JournalFile(Handover run, Mapping mapping) {
        this.run = run;
        this.mapping = mapping;
        this.words = new FileWords(mapping.locale());
    }

    byte[] bytes() {
        CsvText csv = new CsvText(mapping.format(), run.currency());
        return csv.bytes(csv.text(rows()));
    }

    private List<List<Cell>> rows() {
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(texts().limit(HEADINGS.size()).map(Cell::of).toList());
        Journal.of(run, mapping).entries().forEach(entry -> rows.add(row(entry)));
        return rows;
    }

    private List<Cell> row(Entry entry) {
        return List.of(
                new Cell.Day(entry.day()),
                Cell.of(Long.toString(run.run())),
                Cell.of(OneLine.of(mapping.accounts().of(entry.account()))),
                Cell.of(OneLine.of(entry.costCentre())),
                Cell.of(about(entry.about(), entry.back())),
                money(entry.debit()),
                money(entry.credit()),
                Cell.of(run.currency().getCurrencyCode()));
    }

    private Cell money(BigDecimal amount) {
        return Cell.of(run.money(amount), Kind.MONEY);
    }

    private String about(Account account, boolean back) {
        return words.text(back ? "journal.back" : "journal.of", words.account(account), Long.toString(run.run()));
    }

    /** The words that can stand in it: the headings, and what is said of accounts. */
    Stream<String> texts() {
        return Stream.concat(
                HEADINGS.stream().map(key -> words.text("journal." + key)),
                Stream.of(Account.values()).flatMap(one -> Stream.of(about(one, false), about(one, true))));
    }
}
