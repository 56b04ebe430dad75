package trinn.intake;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Takes out of a table what is no record: rows of totals, which are held against the sums of the rows above them; headers
 * that stand there again; and remarks below the table. All of it is told.
 */
final class Skimmer implements Table {

    private static final int FEWEST_COLUMNS_OF_A_REMARK = 3;
    private static final int LOOKED_AT = 500;

    private final String name;
    private final FileFormat format;
    private final Table records;
    private final Map<Integer, List<Integer>> totals = new TreeMap<>();
    private List<String> header = List.of();
    private Sums all = new Sums(0);
    private Sums group = new Sums(0);

    /** What the rows so far come to, by column. */
    private static final class Sums {
        private final BigDecimal[] sums;
        private final int[] filled;
        private final int[] numbers;
        private int rows;

        Sums(int columns) {
            sums = new BigDecimal[columns];
            Arrays.fill(sums, BigDecimal.ZERO);
            filled = new int[columns];
            numbers = new int[columns];
        }

        /** A column that had no number for long will hardly have one. */
        boolean mayHaveNumbers(int column) {
            return numbers[column] > 0 || filled[column] < LOOKED_AT;
        }

        void add(int column, @Nullable BigDecimal number) {
            filled[column]++;
            numbers[column] += number == null ? 0 : 1;
            sums[column] = number == null ? sums[column] : sums[column].add(number);
        }
    }

    Skimmer(String name, FileFormat format, Table records) {
        this.name = name;
        this.format = format;
        this.records = records;
    }

    @Override
    public boolean header(int row, List<String> cells) {
        header = cells;
        all = new Sums(cells.size());
        group = new Sums(cells.size());
        format.columns().forEach((total, form) -> {
            if (!form.totalOf().isEmpty() && cells.contains(total) && cells.containsAll(form.totalOf())) {
                String message = "This column is the sum of %s in every row. It is checked and needs no field."
                        .formatted(String.join(", ", form.totalOf()));
                tell(Check.TOTAL, row, total, "", message);
                totals.put(
                        cells.indexOf(total),
                        form.totalOf().stream().map(cells::indexOf).toList());
            }
        });
        return records.header(row, cells);
    }

    @Override
    public boolean row(int row, List<String> cells) {
        if (isHeader(cells)) {
            tell(Check.EXTRA_ROW, row, "", "", "This is the header again; the row was left out.");
            return true;
        }
        String remark = remark(cells);
        if (isTotal(cells)) {
            total(row, cells);
            return true;
        }
        if (!remark.isEmpty()) {
            String message =
                    "The row has only this one cell, so it was taken for a remark and left out. To read it as a"
                            + " record, write \"extra rows: records\" under \"format\".";
            tell(Check.EXTRA_ROW, row, "", remark, message);
            return true;
        }
        for (int column = 0; column < Math.min(cells.size(), header.size()); column++) {
            String cell = cells.get(column).strip();
            if (!cell.isEmpty()) {
                BigDecimal number = all.mayHaveNumbers(column) ? number(cell, column) : null;
                all.add(column, number);
                group.add(column, number);
            }
        }
        all.rows++;
        group.rows++;
        totals.forEach((total, parts) -> check(row, cells, total, parts));
        return records.row(row, cells);
    }

    /** Holds the cell of a column of totals against those that it is the sum of. */
    private void check(int row, List<String> cells, int total, List<Integer> parts) {
        BigDecimal said = total < cells.size() ? number(cells.get(total).strip(), total) : null;
        BigDecimal sum = BigDecimal.ZERO;
        for (int part : parts) {
            BigDecimal number = part < cells.size() ? number(cells.get(part).strip(), part) : null;
            sum = number == null ? sum : sum.add(number);
        }
        if (said != null && said.compareTo(sum) != 0) {
            String message = "The total says %s, and the columns that it is the sum of come to %s."
                    .formatted(said.toPlainString(), sum.toPlainString());
            tell(Check.TOTAL_DIFFERS, row, header.get(total), cells.get(total).strip(), message);
        }
    }

    private boolean isHeader(List<String> cells) {
        return header.size() > 1
                && cells.size() == header.size()
                && cells.getFirst().strip().equals(header.getFirst())
                && cells.stream().map(String::strip).toList().equals(header);
    }

    /** The words of the only cell of a row that is no record, or the empty text. */
    private String remark(List<String> cells) {
        String only = "";
        for (String cell : cells) {
            if (!cell.isBlank()) {
                if (!only.isEmpty()) {
                    return "";
                }
                only = cell.strip();
            }
        }
        boolean words = header.size() >= FEWEST_COLUMNS_OF_A_REMARK && only.indexOf(' ') > 0;
        return words && !Unused.isNumber(only) ? only : "";
    }

    /** Whether more than one cell surely is no number: most rows need no further look. */
    private static boolean hasWords(List<String> cells) {
        int words = 0;
        for (String cell : cells) {
            words += cell.isBlank() || Unused.mayBeNumber(cell) ? 0 : 1;
        }
        return words > 1;
    }

    private static List<String> filled(List<String> cells) {
        return cells.stream().map(String::strip).filter(cell -> !cell.isEmpty()).toList();
    }

    /** A row that has words of a total, or none at all, and otherwise only numbers. */
    private boolean isTotal(List<String> cells) {
        if (all.rows == 0 || hasWords(cells)) {
            return false;
        }
        List<String> words =
                filled(cells).stream().filter(cell -> !Unused.isNumber(cell)).toList();
        boolean numbers = filled(cells).size() > words.size();
        if (words.size() > 1 || !numbers) {
            return false;
        }
        if (words.isEmpty()) {
            return all.rows > 1 && lacks(cells) && agrees(cells);
        }
        String label = words.getFirst();
        return TotalWords.isTotal(label) || TotalWords.mayBeTotal(label) && (lacks(cells) || agrees(cells));
    }

    /** Whether a cell is empty where every row so far had one. */
    private boolean lacks(List<String> cells) {
        for (int column = 0; column < header.size(); column++) {
            boolean empty = column >= cells.size() || cells.get(column).isBlank();
            if (empty && all.filled[column] == all.rows) {
                return true;
            }
        }
        return false;
    }

    private boolean agrees(List<String> cells) {
        boolean any = false;
        for (int column = 0; column < Math.min(cells.size(), header.size()); column++) {
            BigDecimal number = number(cells.get(column).strip(), column);
            if (number != null) {
                any = true;
                if (!isSum(number, column)) {
                    return false;
                }
            }
        }
        return any;
    }

    private void total(int row, List<String> cells) {
        String label = filled(cells).getFirst();
        boolean sound = true;
        for (int column = 0; column < Math.min(cells.size(), header.size()); column++) {
            BigDecimal number = number(cells.get(column).strip(), column);
            if (number != null && !isSum(number, column)) {
                sound = false;
                String come = all.numbers[column] == 0 ? "no number that is added up" : sum(column);
                String message = "The total says %s, and the rows above it come to %s. The row of totals was left out."
                        .formatted(number.toPlainString(), come);
                tell(
                        Check.TOTAL_DIFFERS,
                        row,
                        header.get(column),
                        cells.get(column).strip(),
                        message);
            }
        }
        if (sound) {
            String message = "This is a row of totals. It agrees with the rows above it and was left out.";
            tell(Check.TOTAL, row, "", label, message);
        }
        group = new Sums(header.size());
    }

    private String sum(int column) {
        return all.sums[column].toPlainString();
    }

    /** Whether a number is what a column comes to; below a column without numbers, what any column comes to. */
    private boolean isSum(BigDecimal number, int column) {
        if (all.numbers[column] > 0) {
            return number.compareTo(group.sums[column]) == 0 || number.compareTo(all.sums[column]) == 0;
        }
        return IntStream.range(0, header.size())
                .anyMatch(other -> all.numbers[other] > 0
                        && (number.compareTo(group.sums[other]) == 0 || number.compareTo(all.sums[other]) == 0));
    }

    private void tell(Check check, int row, String column, String value, String message) {
        records.tell(new DataProblem(check, name, row, column, value, message));
    }

    /** The number in a column, or null; shares are no sums. */
    private @Nullable BigDecimal number(String cell, int column) {
        if (cell.isEmpty() || !Unused.mayBeNumber(cell)) {
            return null;
        }
        NumberText number = NumberText.of(cell, format.decimal(header.get(column)));
        return number == null || number.percent() ? null : number.number();
    }

    @Override
    public void tell(DataProblem problem) {
        records.tell(problem);
    }

    @Override
    public void end() {
        records.end();
    }
}
