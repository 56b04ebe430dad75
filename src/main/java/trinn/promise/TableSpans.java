package trinn.promise;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trinn.facts.Tiers;
import trinn.facts.Tiers.Beyond;
import trinn.facts.Tiers.Border;
import trinn.facts.Tiers.Tier;
import trinn.facts.TwoWay;

/**
 * What the readings of tables may give.
 *
 * @param stretch how far the two places lie apart
 */
record TableSpans(Stretch stretch) {

    private static final BigDecimal DIGIT = new BigDecimal("1E-30");

    /**
     * A reading.
     *
     * @param gives what it may give
     * @param chosen which rows were reached; null where that is open
     */
    record Read(Span gives, @Nullable Object chosen) {}

    /** The rows that are reached from one value to another, counted from 0 for none. */
    private record Rows(int first, int last) {
        static Rows of(List<BigDecimal> borders, Border border, Interval value) {
            return new Rows(reached(borders, border, value.lo()), reached(borders, border, value.hi()));
        }

        static int reached(List<BigDecimal> borders, Border border, BigDecimal value) {
            return (int) borders.stream()
                    .filter(from -> value.compareTo(from) >= (border == Border.LOWER ? 0 : 1))
                    .count();
        }

        Rows hull(Rows other) {
            return new Rows(Math.min(first, other.first), Math.max(last, other.last));
        }

        boolean isOne() {
            return first == last;
        }
    }

    private static List<BigDecimal> borders(Tiers table) {
        return table.rows().stream().map(Tier::from).toList();
    }

    /** Flat: what the row gives that was reached. */
    Read at(Tiers table, Span value) {
        List<BigDecimal> borders = borders(table);
        Rows left = Rows.of(borders, table.border(), value.left());
        Rows right = Rows.of(borders, table.border(), value.right());
        Rows all = left.hull(right);
        List<BigDecimal> steps = new ArrayList<>();
        for (int row = all.first(); row <= all.last(); row++) {
            steps.add(given(table, row));
        }
        Interval jump = all.isOne() || value.stands() ? Interval.ZERO : jump(steps, value.slope());
        Span gives = stretch.span(
                given(table, left),
                given(table, right),
                jump.isZero() ? jump : jump.over(stretch.apart()),
                value.inputs());
        return new Read(gives, left.isOne() && right.isOne() ? left.first() + " " + right.first() : null);
    }

    private static BigDecimal given(Tiers table, int row) {
        return row == 0 ? BigDecimal.ZERO : table.rows().get(row - 1).gives();
    }

    private static Interval given(Tiers table, Rows rows) {
        return Interval.of(Stream.iterate(rows.first(), row -> row <= rows.last(), row -> row + 1)
                .map(row -> given(table, row)));
    }

    /** How far a value can jump along steps that are taken in the direction of a slope. */
    private static Interval jump(List<BigDecimal> steps, Interval slope) {
        Interval all = Interval.of(steps.stream());
        BigDecimal most = all.hi().subtract(all.lo());
        boolean rises = true;
        boolean falls = true;
        for (int i = 1; i < steps.size(); i++) {
            int sign = steps.get(i).compareTo(steps.get(i - 1));
            rises &= sign >= 0;
            falls &= sign <= 0;
        }
        boolean forwards = slope.rises();
        boolean backwards = slope.falls();
        boolean up = rises && forwards || falls && backwards;
        boolean down = rises && backwards || falls && forwards;
        return new Interval(up ? BigDecimal.ZERO : most.negate(), down ? BigDecimal.ZERO : most);
    }

    /** The slice from one value to another. */
    Read between(Tiers table, Span from, Span to) {
        return new Read(
                stretch.minus(stepped(table, to).gives(), stepped(table, from).gives()), "between");
    }

    /** Slice by slice. */
    Read stepped(Tiers table, Span value) {
        Interval left = slices(table, value.left());
        Interval right = slices(table, value.right());
        Interval rates = rates(table, value.both());
        Span gives = stretch.blurred(
                stretch.span(left, right, rates.times(value.slope()), value.inputs()), error(left.hull(right)));
        return new Read(gives, rates.isPoint() ? rates.lo().stripTrailingZeros() : null);
    }

    private static Interval slices(Tiers table, Interval value) {
        Stream<BigDecimal> bends = table.rows().stream()
                .map(Tier::from)
                .flatMap(from -> Stream.of(from, from.negate()))
                .filter(value::has);
        return Interval.of(
                Stream.concat(Stream.of(value.lo(), value.hi()), bends).map(table::stepped));
    }

    /** The rates of all slices that lie in a stretch of values. */
    private static Interval rates(Tiers table, Interval value) {
        boolean mirrored = table.rows().getFirst().from().signum() >= 0;
        Interval seen = mirrored && value.lo().signum() < 0
                ? new Interval(value.hi().signum() < 0 ? value.hi().negate() : BigDecimal.ZERO, value.size())
                : value;
        List<BigDecimal> rates = new ArrayList<>();
        for (int row = 0; row <= table.rows().size(); row++) {
            boolean begins = row == 0 || table.rows().get(row - 1).from().compareTo(seen.hi()) < 0;
            boolean ends =
                    row < table.rows().size() && table.rows().get(row).from().compareTo(seen.lo()) <= 0;
            if (begins && !ends) {
                rates.add(given(table, row));
            }
        }
        return Interval.of(rates.stream());
    }

    /** Along straight lines between the points. */
    Read interpolated(Tiers table, Span value) {
        Interval left = lines(table, value.left());
        Interval right = lines(table, value.right());
        Interval all = value.both();
        BigDecimal first = table.rows().getFirst().from();
        boolean below = Rows.reached(List.of(first), table.border(), all.hi()) == 0;
        boolean beyond = Rows.reached(List.of(first), table.border(), all.lo()) == 1;
        if (below || value.stands()) {
            return new Read(
                    stretch.span(left, right, Interval.ZERO, value.inputs()),
                    below ? "none" : beyond ? line(table, all) : null);
        }
        Interval slopes = slopes(table, all);
        Interval slope;
        if (beyond) {
            slope = slopes.times(value.slope());
        } else {
            List<BigDecimal> steps = new ArrayList<>(List.of(BigDecimal.ZERO));
            table.rows().stream()
                    .filter(tier -> tier.from().compareTo(all.hi()) < 0)
                    .map(Tier::gives)
                    .forEach(steps::add);
            steps.add(table.interpolated(all.hi()));
            slope = jump(steps, value.slope()).over(stretch.apart());
        }
        Span gives = stretch.blurred(stretch.span(left, right, slope, value.inputs()), error(left.hull(right)));
        return new Read(gives, beyond ? line(table, all) : null);
    }

    /** The straight line that all of some values lie on, by the row that it begins at; null where they lie on several. */
    private static @Nullable Object line(Tiers table, Interval value) {
        long first = begun(table, from -> from.compareTo(value.lo()) <= 0);
        long last = begun(table, from -> from.compareTo(value.hi()) < 0);
        return last <= first ? "line " + first : null;
    }

    private static long begun(Tiers table, Predicate<BigDecimal> reached) {
        return table.rows().stream().map(Tier::from).filter(reached).count();
    }

    private static Interval lines(Tiers table, Interval value) {
        List<BigDecimal> first = List.of(table.rows().getFirst().from());
        Stream<BigDecimal> points =
                table.rows().stream().filter(tier -> value.has(tier.from())).map(Tier::gives);
        Stream<BigDecimal> ends = Stream.of(table.interpolated(value.lo()), table.interpolated(value.hi()));
        Stream<BigDecimal> nothing =
                Rows.reached(first, table.border(), value.lo()) == 0 ? Stream.of(BigDecimal.ZERO) : Stream.empty();
        return value.isPoint()
                ? Interval.point(table.interpolated(value.lo()))
                : Interval.of(Stream.of(ends, points, nothing).flatMap(each -> each));
    }

    /** How steep the lines are that lie in a stretch of values. */
    private static Interval slopes(Tiers table, Interval value) {
        List<Tier> rows = table.rows();
        Interval slopes = null;
        for (int i = 0; i < rows.size(); i++) {
            boolean last = i == rows.size() - 1;
            boolean begins = rows.get(i).from().compareTo(value.hi()) < 0;
            boolean ends = !last && rows.get(i + 1).from().compareTo(value.lo()) <= 0;
            if (begins && !ends) {
                Interval one = !last
                        ? slope(rows.get(i), rows.get(i + 1))
                        : table.beyond() == Beyond.CONTINUE ? slope(rows.get(i - 1), rows.get(i)) : Interval.ZERO;
                slopes = slopes == null ? one : slopes.hull(one);
            }
        }
        return slopes == null ? Interval.ZERO : slopes;
    }

    private static Interval slope(Tier from, Tier to) {
        Interval rise = Interval.point(to.gives().subtract(from.gives()));
        Interval width = Interval.point(to.from().subtract(from.from()));
        Interval exact = rise.over(width);
        BigDecimal error = exact.size().multiply(DIGIT);
        return rise.isZero()
                ? exact
                : new Interval(exact.lo().subtract(error), exact.hi().add(error));
    }

    private static BigDecimal error(Interval value) {
        return value.size().multiply(DIGIT);
    }

    /** What stands where a row and a column meet. */
    Read at(TwoWay table, Span row, Span column) {
        List<BigDecimal> down = table.rows().stream().map(TwoWay.Row::from).toList();
        Cells left = new Cells(
                Rows.of(down, table.border(), row.left()), Rows.of(table.columns(), table.border(), column.left()));
        Cells right = new Cells(
                Rows.of(down, table.border(), row.right()), Rows.of(table.columns(), table.border(), column.right()));
        Interval jump = row.stands() && column.stands() || left.isOne() && left.equals(right)
                ? Interval.ZERO
                : jump(table, left.hull(right), row.slope(), column.slope());
        Span gives = stretch.span(
                left.given(table),
                right.given(table),
                jump.isZero() ? jump : jump.over(stretch.apart()),
                row.inputs() | column.inputs());
        return new Read(gives, left.isOne() && right.isOne() ? left + " " + right : null);
    }

    private record Cells(Rows rows, Rows columns) {
        boolean isOne() {
            return rows.isOne() && columns.isOne();
        }

        Cells hull(Cells other) {
            return new Cells(rows.hull(other.rows), columns.hull(other.columns));
        }

        Interval given(TwoWay table) {
            List<BigDecimal> all = new ArrayList<>();
            for (int row = rows.first(); row <= rows.last(); row++) {
                for (int column = columns.first(); column <= columns.last(); column++) {
                    all.add(cell(table, row, column));
                }
            }
            return Interval.of(all.stream());
        }

        static BigDecimal cell(TwoWay table, int row, int column) {
            return row == 0 || column == 0
                    ? BigDecimal.ZERO
                    : table.rows().get(row - 1).gives().get(column - 1);
        }
    }

    /** How far a cell can jump when row and column are left in the directions of their slopes. */
    private static Interval jump(TwoWay table, Cells cells, Interval row, Interval column) {
        List<Interval> ways = new ArrayList<>();
        for (int r = cells.rows().first(); r <= cells.rows().last(); r++) {
            List<BigDecimal> along = new ArrayList<>();
            for (int c = cells.columns().first(); c <= cells.columns().last(); c++) {
                along.add(Cells.cell(table, r, c));
            }
            ways.add(column.isZero() ? Interval.ZERO : jump(along, column));
        }
        for (int c = cells.columns().first(); c <= cells.columns().last(); c++) {
            List<BigDecimal> along = new ArrayList<>();
            for (int r = cells.rows().first(); r <= cells.rows().last(); r++) {
                along.add(Cells.cell(table, r, c));
            }
            ways.add(row.isZero() ? Interval.ZERO : jump(along, row));
        }
        Interval all = cells.given(table);
        BigDecimal most = all.hi().subtract(all.lo());
        boolean up = ways.stream().allMatch(Interval::rises);
        boolean down = ways.stream().allMatch(Interval::falls);
        return new Interval(up ? BigDecimal.ZERO : most.negate(), down ? BigDecimal.ZERO : most);
    }
}
