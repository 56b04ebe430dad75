package trinn.scheme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import trinn.facts.Kind;
import trinn.facts.Tiers;
import trinn.facts.TwoWay;
import trinn.source.YamlNode;

/**
 * Reads the rows of tables. What all values of a term share stands with the term, and no what-if changes it.
 *
 * @param border of the table
 * @param beyond what tiers give beyond their last point, where they are interpolated
 * @param columns where the columns of a two-way table start; empty for tiers
 */
record TableReader(Tiers.Border border, Tiers.Beyond beyond, List<BigDecimal> columns) {

    /** What the table of a term is asked for and gives; null for a term that is no table. */
    static Term.@Nullable TableKinds kinds(TermKind kind, YamlNode term) {
        return switch (kind) {
            case TIERS -> new Term.TableKinds(kind(term, "of"), null, kind(term, "gives"));
            case TWO_WAY -> new Term.TableKinds(kind(term, "of"), kind(term, "by"), kind(term, "gives"));
            case MONEY, RATIO, COUNT, CHOICE -> null;
        };
    }

    private static Kind kind(YamlNode term, String key) {
        YamlNode node = term.need(key);
        Kind kind = node.oneOf(TermKind.class).seenAs();
        if (kind == Kind.TEXT) {
            throw node.problem("A table has numbers: money, ratio or count.");
        }
        return kind;
    }

    /** For the values of a term of scheme.yaml. */
    static TableReader of(TermKind kind, YamlNode term) {
        boolean twoWay = kind == TermKind.TWO_WAY;
        for (String key : List.of("by", "columns")) {
            YamlNode node = term.get(key);
            if (node != null && !twoWay) {
                throw node.problem("Only a term of the kind two-way has \"%s\".".formatted(key));
            }
        }
        YamlNode beyond = term.get("beyond");
        if (beyond != null && kind != TermKind.TIERS) {
            throw beyond.problem("Only a term of the kind tiers has \"beyond\".");
        }
        return new TableReader(
                term.get("border", border -> border.oneOf(Tiers.Border.class), Tiers.Border.LOWER),
                term.get("beyond", word -> word.oneOf(Tiers.Beyond.class), Tiers.Beyond.HOLD),
                twoWay ? columns(term.need("columns")) : List.of());
    }

    private static List<BigDecimal> columns(YamlNode node) {
        List<BigDecimal> columns = new ArrayList<>();
        requireRising(node, column -> column);
        node.list().forEach(column -> addRising(columns, column));
        if (columns.isEmpty()) {
            throw node.problem("A two-way table needs at least one column.");
        }
        return columns;
    }

    /** For values that take the place of another. */
    static TableReader like(Object value) {
        return switch (value) {
            case Tiers table -> new TableReader(table.border(), table.beyond(), List.of());
            case TwoWay table -> new TableReader(table.border(), Tiers.Beyond.HOLD, table.columns());
            default -> new TableReader(Tiers.Border.LOWER, Tiers.Beyond.HOLD, List.of());
        };
    }

    /** A list of rows with one value each. */
    Tiers tiers(YamlNode node) {
        List<Tiers.Tier> rows = new ArrayList<>();
        requireRising(node, row -> row.only("from", "gives").need("from"));
        for (YamlNode row : node.list()) {
            rows.add(new Tiers.Tier(row.need("from").number(), row.need("gives").number()));
        }
        try {
            return new Tiers(rows, border, beyond);
        } catch (IllegalArgumentException e) {
            throw node.problem(String.valueOf(e.getMessage()));
        }
    }

    /** A list of rows with one value for each column. */
    TwoWay twoWay(YamlNode node) {
        List<BigDecimal> borders = new ArrayList<>();
        List<TwoWay.Row> rows = new ArrayList<>();
        requireRising(node, row -> row.only("from", "gives").need("from"));
        for (YamlNode row : node.list()) {
            addRising(borders, row.need("from"));
            rows.add(new TwoWay.Row(borders.getLast(), cells(row.need("gives"))));
        }
        if (rows.isEmpty()) {
            throw node.problem("A two-way table needs at least one row.");
        }
        return new TwoWay(rows, columns, border);
    }

    private List<BigDecimal> cells(YamlNode node) {
        List<BigDecimal> cells = node.list().stream().map(YamlNode::number).toList();
        if (cells.size() != columns.size()) {
            throw node.problem("A row needs a value for each column: %d, and here are %d."
                    .formatted(columns.size(), cells.size()));
        }
        return cells;
    }

    /** Rows that all differ and only stand in the wrong order are told with the right one. */
    private static void requireRising(YamlNode list, UnaryOperator<YamlNode> border) {
        List<YamlNode> items = list.list();
        List<YamlNode> sorted = new ArrayList<>(items);
        sorted.sort(Comparator.comparing(item -> border.apply(item).number()));
        List<BigDecimal> borders =
                sorted.stream().map(item -> border.apply(item).number()).toList();
        boolean differ =
                borders.stream().map(BigDecimal::stripTrailingZeros).distinct().count() == borders.size();
        for (int place = 1; differ && place < items.size(); place++) {
            YamlNode here = border.apply(items.get(place));
            BigDecimal before = border.apply(items.get(place - 1)).number();
            if (here.number().compareTo(before) < 0) {
                String order = borders.stream().map(BigDecimal::toPlainString).collect(Collectors.joining(", "));
                throw here.misordered(
                        list,
                        "The borders of a table must rise, but %s follows %s."
                                .formatted(here.number().toPlainString(), before.toPlainString()),
                        "Put them in this order: %s.".formatted(order),
                        sorted);
            }
        }
    }

    private static void addRising(List<BigDecimal> borders, YamlNode node) {
        BigDecimal from = node.number();
        if (!borders.isEmpty() && from.compareTo(borders.getLast()) <= 0) {
            throw node.problem("The borders of a table must rise, but %s follows %s."
                    .formatted(from.toPlainString(), borders.getLast().toPlainString()));
        }
        borders.add(from);
    }
}
