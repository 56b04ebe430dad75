package trinn.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds columns that are the sum of others in every row: they are checked, and left out. */
final class TotalColumns {

    private static final int FEWEST_PARTS = 2;

    private TotalColumns() {}

    /** The format with the columns marked that are totals. */
    static FileFormat mark(Sample sample, FileFormat format) {
        FileFormat marked = format;
        List<String> header = sample.header();
        for (int total = 0; total < header.size(); total++) {
            String name = header.get(total);
            List<String> parts = TotalWords.isTotal(name) ? parts(sample, format, total) : List.of();
            if (parts.size() >= FEWEST_PARTS) {
                marked = marked.withColumn(name, marked.column(name).withTotalOf(parts));
            }
        }
        return marked;
    }

    /** The run of columns of numbers just before or just after it whose sum it is in most rows. */
    private static List<String> parts(Sample sample, FileFormat format, int total) {
        List<Integer> before = run(sample, format, total, -1);
        List<Integer> parts = before.size() >= FEWEST_PARTS ? before : run(sample, format, total, 1);
        List<String> header = sample.header();
        long agreeing = sample.rows().stream()
                .filter(row -> agrees(row, format, header, total, parts))
                .count();
        return agreeing * 2 > sample.rows().size()
                ? parts.stream().sorted().map(header::get).toList()
                : List.of();
    }

    private static List<Integer> run(Sample sample, FileFormat format, int total, int step) {
        List<Integer> run = new ArrayList<>();
        List<String> header = sample.header();
        for (int place = total + step; place >= 0 && place < header.size(); place += step) {
            int at = place;
            boolean numbers = sample.rows().stream()
                    .allMatch(row -> cell(row, at).isEmpty() || number(row, format, header, at) != null);
            if (!numbers || header.get(at).isBlank() || header.indexOf(header.get(at)) != at) {
                break;
            }
            run.add(at);
        }
        return run;
    }

    private static boolean agrees(
            List<String> row, FileFormat format, List<String> header, int total, List<Integer> parts) {
        BigDecimal said = number(row, format, header, total);
        BigDecimal sum = BigDecimal.ZERO;
        for (int part : parts) {
            BigDecimal number = number(row, format, header, part);
            sum = number == null ? sum : sum.add(number);
        }
        return said != null && said.compareTo(sum) == 0;
    }

    private static String cell(List<String> row, int place) {
        return place < row.size() ? row.get(place).strip() : "";
    }

    private static @Nullable BigDecimal number(List<String> row, FileFormat format, List<String> header, int place) {
        NumberText number = NumberText.of(cell(row, place), format.decimal(header.get(place)));
        return number == null ? null : number.number();
    }
}
