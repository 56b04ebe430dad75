package trinn.pages;

import static trinn.pages.Markdown.FORMATS;
import static trinn.pages.Markdown.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import trinn.facts.Kind;
import trinn.facts.Tiers;
import trinn.facts.TwoWay;
import trinn.scheme.DatedValue;
import trinn.scheme.Range;
import trinn.scheme.Scheme;
import trinn.scheme.Term;
import trinn.scheme.Term.TableKinds;
import trinn.settlement.Component;

/** The terms of a scheme, and what they may be. */
final class TermTables {

    private final Scheme scheme;

    TermTables(Scheme scheme) {
        this.scheme = scheme;
    }

    String text() {
        List<List<String>> rows = new ArrayList<>();
        StringBuilder tables = new StringBuilder();
        for (Term term : scheme.terms().all()) {
            if (term.table() != null) {
                term.values().forEach(dated -> tables.append(tiers(term, term.table(), dated)));
            } else {
                rows.add(List.of(term.label(), values(term), range(term), term.source()));
            }
        }
        return table(List.of("term", "value:", "usually", "source"), rows)
                + (rows.isEmpty() ? tables.toString().replaceFirst("^\n", "") : tables);
    }

    private String values(Term term) {
        return term.values().stream()
                .map(dated -> from(dated, term) + value(term, dated.value()))
                .collect(Collectors.joining("; "));
    }

    /** From when a value holds, where there are several. */
    private static String from(DatedValue dated, Term term) {
        return term.values().size() == 1 || dated.from().equals(LocalDate.MIN)
                ? ""
                : "from " + FORMATS.date(dated.from()) + " ";
    }

    /** A value with its unit, as people write it. */
    String value(Term term, Object value) {
        return switch (value) {
            case BigDecimal number when term.unit().equals("×") -> "× " + FORMATS.number(number);
            case BigDecimal number when !term.unit().isEmpty() -> FORMATS.number(number) + " " + term.unit();
            case BigDecimal number -> Markdown.value(number, term.kind().seenAs(), scheme.currency());
            case Tiers table ->
                table.rows().stream()
                        .map(row -> "%s from %s"
                                .formatted(
                                        of(row.gives(), tables(term).gives()),
                                        of(row.from(), tables(term).of())))
                        .collect(Collectors.joining(", "));
            case TwoWay table -> "another table";
            default -> value.toString();
        };
    }

    private String range(Term term) {
        Range range = term.range();
        return range == null
                ? String.join(", ", term.choices())
                : "%s to %s"
                        .formatted(value(term, range.from()).replaceFirst(" [^\\d]+$", ""), value(term, range.to()));
    }

    private String tiers(Term term, TableKinds kinds, DatedValue dated) {
        String table = switch (dated.value()) {
            case Tiers tiers ->
                table(
                        List.of(border(tiers.border()), "gives:"),
                        tiers.rows().stream()
                                .map(row -> List.of(of(row.from(), kinds.of()), of(row.gives(), kinds.gives())))
                                .toList());
            case TwoWay grid -> grid(grid, kinds);
            default -> "";
        };
        String when = from(dated, term).strip();
        return "\n**%s**%s%s\n\n%s"
                .formatted(
                        term.label(),
                        when.isEmpty() ? "" : ", " + when,
                        term.source().isEmpty() ? "" : " (" + term.source() + ")",
                        table);
    }

    private String grid(TwoWay grid, TableKinds kinds) {
        List<String> heads = new ArrayList<>(List.of("rows and columns " + border(grid.border())));
        grid.columns().forEach(column -> heads.add(of(column, Objects.requireNonNull(kinds.by())) + ":"));
        return table(
                heads,
                grid.rows().stream()
                        .map(row -> {
                            List<String> cells = new ArrayList<>(List.of(of(row.from(), kinds.of())));
                            row.gives().forEach(gives -> cells.add(of(gives, kinds.gives())));
                            return cells;
                        })
                        .toList());
    }

    private static String border(Tiers.Border border) {
        return border == Tiers.Border.LOWER ? "from" : "above";
    }

    private static TableKinds tables(Term term) {
        return Objects.requireNonNull(term.table());
    }

    private String of(BigDecimal number, Kind kind) {
        return Markdown.value(number, kind, scheme.currency());
    }

    /** The components by group, in the order of the statement. */
    static String components(Scheme scheme) {
        return table(
                List.of("component", "group"),
                scheme.components().stream()
                        .map(component -> List.of(
                                component.name(),
                                component.group()
                                        + (component.group().equals(Component.FIXED_PAY) ? ", not variable" : "")))
                        .toList());
    }
}
