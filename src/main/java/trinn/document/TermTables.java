package trinn.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import trinn.facts.Kind;
import trinn.facts.Tiers;
import trinn.facts.TwoWay;
import trinn.paper.Paper;
import trinn.paper.Table;
import trinn.scheme.DatedValue;
import trinn.scheme.Term;

/** The terms of a scheme: its tables, and a list of all others. */
final class TermTables {

    private final Words words;
    private final LocalDate day;

    /** @param day on which the tables hold */
    TermTables(Words words, LocalDate day) {
        this.words = words;
        this.day = day;
    }

    /** Adds the tiers or the columns of a term. */
    void addTo(Paper.Draft draft, Term term) {
        String label = words.messages().label(term);
        draft.note(term.source().isEmpty() ? label : label + " (" + term.source() + ")");
        Term.TableKinds kinds = Objects.requireNonNull(term.table());
        switch (term.on(day)) {
            case Tiers tiers -> draft.table(tiers(tiers, kinds));
            case TwoWay cells -> draft.table(cells(cells, kinds));
            default -> {}
        }
    }

    private Table tiers(Tiers tiers, Term.TableKinds kinds) {
        return Table.of(
                List.of(
                        Table.Column.text(words.text(key(tiers.border()))),
                        Table.Column.number(words.text("table.gives"))),
                tiers.rows().stream()
                        .map(tier -> Table.Row.of(
                                words.amount(tier.from(), kinds.of()), words.amount(tier.gives(), kinds.gives())))
                        .toList());
    }

    private Table cells(TwoWay cells, Term.TableKinds kinds) {
        Kind by = kinds.by() == null ? Kind.NUMBER : kinds.by();
        List<Table.Column> columns = Stream.concat(
                        Stream.of(Table.Column.text(words.text(key(cells.border())))),
                        cells.columns().stream().map(at -> Table.Column.number(from(at, by, cells.border()))))
                .toList();
        List<Table.Row> rows = new ArrayList<>();
        for (TwoWay.Row row : cells.rows()) {
            List<String> texts = new ArrayList<>(List.of(words.amount(row.from(), kinds.of())));
            row.gives().forEach(gives -> texts.add(words.amount(gives, kinds.gives())));
            rows.add(Table.Row.of(texts.stream().map(Table.Cell::of).toList()));
        }
        return Table.of(columns, rows);
    }

    private static String key(Tiers.Border border) {
        return border == Tiers.Border.LOWER ? "table.from" : "table.above";
    }

    private String from(BigDecimal border, Kind kind, Tiers.Border which) {
        return words.text(key(which) + ".at", words.amount(border, kind));
    }

    /** Adds a list of the terms that are no tables, where there are any. */
    void addOthers(Paper.Draft draft) {
        List<Table.Row> rows = new ArrayList<>();
        for (Term term : words.scheme().terms().all()) {
            if (term.table() == null) {
                for (DatedValue dated : term.values()) {
                    rows.add(Table.Row.of(List.of(
                            new Table.Cell(name(term, dated), term.source()),
                            Table.Cell.of(words.terms().value(term, dated.value())))));
                }
            }
        }
        if (!rows.isEmpty()) {
            draft.section(words.text("terms"))
                    .table(Table.of(
                            List.of(Table.Column.text(words.text("term")), Table.Column.number(words.text("value"))),
                            rows));
        }
    }

    private String name(Term term, DatedValue dated) {
        String label = words.messages().label(term);
        return dated.from().equals(LocalDate.MIN)
                ? label
                : words.text("since", label, words.formats().date(dated.from()));
    }
}
