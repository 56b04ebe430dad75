package trinn.payrun.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trinn.payrun.file.FileFormat.Dates;
import trinn.payrun.file.FileFormat.Decimals;
import trinn.payrun.file.FileFormat.Delimiter;
import trinn.payrun.file.FileFormat.Encoding;
import trinn.payrun.file.FileFormat.Minus;

/** Control totals, and that every file comes to them. */
final class TotalsTest {

    private static final int RUNS = 30;
    private static final FileFormat NUMBERS = new FileFormat(
            List.of(new Column(Field.EMPLOYEE, ""), new Column(Field.WAGE_TYPE, ""), new Column(Field.AMOUNT, "")),
            Delimiter.SEMICOLON,
            Decimals.POINT,
            Minus.BEFORE,
            Dates.ISO,
            Encoding.UTF_8,
            false,
            false);
    private static final Mapping MAPPING = Samples.mapping(FileType.CSV, NUMBERS);

    @Test
    void theyCountWhatIsPaidOutAndAddUpTheRest() {
        assertThat(Totals.of(Samples.small()))
                .isEqualTo(new Totals(
                        4,
                        2,
                        new BigDecimal("1314.25"),
                        new BigDecimal("-20.25"),
                        new BigDecimal("0.00"),
                        new BigDecimal("354.41"),
                        new BigDecimal("50.00")));
    }

    @Test
    void ofNothingTheyAreZero() {
        BigDecimal zero = new BigDecimal("0.00");
        assertThat(Totals.of(Samples.run())).isEqualTo(new Totals(0, 0, zero, zero, zero, zero, zero));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.001", "-1.005"})
    void anAmountThatCannotBePaidOutIsRefused(String amount) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Samples.run(Samples.payment("Bonus", Kind.PAY, amount)))
                .withMessageContaining(amount)
                .withMessageContaining("P001");
    }

    @Test
    void allFilesOfAnyRunComeToTheTotals() throws Exception {
        long seed = new Random().nextLong();
        System.out.println("TotalsTest seed " + seed);
        Random random = new Random(seed);
        for (int nth = 0; nth < RUNS; nth++) {
            Handover run = any(random);
            Totals totals = Totals.of(run);
            String as = "seed %d, run %d".formatted(seed, nth);
            List<BigDecimal> csv = csv(run);
            assertThat(csv).as(as).hasSize(totals.lines());
            assertThat(sum(csv)).as(as).isEqualByComparingTo(totals.paid());
            List<BigDecimal> excel = excel(run);
            assertThat(excel).as(as).hasSize(totals.lines());
            assertThat(sum(excel)).as(as).isEqualByComparingTo(totals.paid());
            assertThat(sum(paxml(run))).as(as).isEqualByComparingTo(totals.paid());
            journal(run, totals, as);
        }
    }

    private static void journal(Handover run, Totals totals, String as) {
        List<String[]> rows = text(FileType.JOURNAL, run)
                .skip(1)
                .map(line -> line.split(";", -1))
                .toList();
        assertThat(sum(rows, 5)).as(as).isEqualByComparingTo(sum(rows, 6));
        assertThat(owed(rows, "2930")).as(as).isEqualByComparingTo(totals.paid());
        assertThat(owed(rows, "2940").add(owed(rows, "2770"))).as(as).isEqualByComparingTo(totals.costs());
        assertThat(owed(rows.stream().filter(row -> row[0].equals("2026-10-31")).toList(), "2960"))
                .as(as)
                .isEqualByComparingTo(totals.accruals());
    }

    private static BigDecimal owed(List<String[]> rows, String account) {
        List<String[]> own = rows.stream().filter(row -> row[2].equals(account)).toList();
        return sum(own, 6).subtract(sum(own, 5));
    }

    private static BigDecimal sum(List<String[]> rows, int column) {
        return sum(rows.stream().map(row -> new BigDecimal(row[column])).toList());
    }

    private static BigDecimal sum(List<BigDecimal> numbers) {
        return numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Stream<String> text(FileType type, Handover run) {
        return new String(PayFile.of(type, run, MAPPING).content(), StandardCharsets.UTF_8).lines();
    }

    private static List<BigDecimal> csv(Handover run) {
        return text(FileType.CSV, run)
                .map(line -> new BigDecimal(line.split(";")[2]))
                .toList();
    }

    private static List<BigDecimal> paxml(Handover run) {
        Pattern amount = Pattern.compile("<belopp>(.*)</belopp>");
        return text(FileType.PAXML, run)
                .flatMap(line -> amount.matcher(line).results())
                .map(found -> new BigDecimal(found.group(1)))
                .toList();
    }

    private static List<BigDecimal> excel(Handover run) throws Exception {
        byte[] content = PayFile.of(FileType.EXCEL, run, MAPPING).content();
        List<BigDecimal> amounts = new ArrayList<>();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            for (Row row : book.getSheetAt(0)) {
                if (row.getRowNum() > 0) {
                    amounts.add(BigDecimal.valueOf(row.getCell(2).getNumericCellValue())
                            .setScale(2, RoundingMode.HALF_EVEN));
                }
            }
        }
        return amounts;
    }

    private static Handover any(Random random) {
        return Samples.run(
                "SEK",
                IntStream.range(0, random.nextInt(40))
                        .mapToObj(nth -> {
                            Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
                            String component = kind == Kind.COST
                                    ? random.nextBoolean() ? "Holiday pay" : "Contributions"
                                    : random.nextBoolean() ? "Commission" : "Bonus";
                            return new Payment(
                                    "P" + random.nextInt(9),
                                    "Name",
                                    random.nextBoolean() ? "North" : "South",
                                    component,
                                    kind,
                                    Samples.OCTOBER,
                                    "",
                                    BigDecimal.valueOf(random.nextLong(-10_000_000, 100_000_000), 2));
                        })
                        .toList());
    }
}
