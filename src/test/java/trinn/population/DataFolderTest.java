package trinn.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import trinn.facts.Period;
import trinn.intake.DataProblem;
import trinn.intake.DataProblemsException;
import trinn.records.Origin;
import trinn.records.RecordType;
import trinn.records.Row;

class DataFolderTest {

    @TempDir
    Path path;

    @ParameterizedTest
    @MethodSource("trinn.population.Broken#all")
    void tellsWhatIsWrongAndWhere(Broken broken) {
        DataProblemsException refusal = refusal(broken.in(SmallFolder.in(path)));

        assertThat(refusal.problems()).hasSize(1);
        DataProblem first = refusal.problems().getFirst();
        assertThat(first.file()).isEqualTo(broken.file());
        assertThat(first.row()).isEqualTo(broken.row());
        assertThat(first.column()).isEqualTo(broken.column());
        assertThat(first.value()).isEqualTo(broken.value());
        assertThat(first.message()).contains(broken.says());
        assertThat(first.toString()).doesNotContain("\n");
    }

    @Test
    void readsEveryRecordWithItsPlace() {
        DataSet data = SmallFolder.in(path).read();

        assertThat(data.name()).isEqualTo("Small");
        assertThat(data.currency()).isEqualTo("NOK");
        assertThat(data.description()).isEqualTo("Two sellers.");
        assertThat(of(data, RecordType.PAYEES))
                .containsExactly(
                        payee("data/payees.csv", 2, "10", "Bo", "", "", null, null),
                        payee(
                                "data/payees.csv",
                                3,
                                "2",
                                "Ann, the first",
                                "Seller",
                                "N",
                                new BigDecimal("0.02"),
                                new BigDecimal("20000")));
        Row target = of(data, RecordType.TARGETS).getFirst();
        assertThat(target.text("level")).isEqualTo("seller");
        assertThat(target.text("of")).isEqualTo("2");
        assertThat(period(target)).isEqualTo(period("2026-04-01", "2026-07-01"));
        assertThat(target.number("target")).isEqualTo("1200");
        assertThat(target.origin()).isEqualTo(new Origin("data/quotas.csv", 2));
        Row sale = of(data, RecordType.SALES).get(2);
        assertThat(sale.text("id")).isEqualTo("A3");
        assertThat(sale.text("payee")).isEqualTo("2");
        assertThat(sale.day("date")).isEqualTo("2026-04-01");
        assertThat(sale.amount("amount")).isEqualTo("-10.25");
        assertThat(sale.origin()).isEqualTo(new Origin("data/sales.csv", 4));
    }

    @Test
    void acceptsAByteOrderMarkWindowsLinesAndBlankLines() {
        String sales = "\uFEFF" + SmallFolder.SALES.replace("\n", "\r\n").replace("A3", "\r\nA3");
        DataSet data = SmallFolder.in(path)
                .with("data.yaml", "\uFEFF" + SmallFolder.YAML.replace("\n", "\r\n"))
                .with("data/sales.csv", sales)
                .read();

        assertThat(of(data, RecordType.SALES))
                .extracting(sale -> sale.origin().row())
                .containsExactly(2, 3, 5, 6);
    }

    @Test
    void countsARowFromTheLineWhereItStarts() {
        String payees = SmallFolder.PAYEES + "11,\"Cy\n\",,,,\n12,Di,,West,,\n";
        DataProblemsException refusal = refusal(SmallFolder.in(path).with("data/payees.csv", payees));

        assertThat(refusal.problems()).extracting(DataProblem::row).containsExactly(6);
    }

    @Test
    void takesDepartmentsByNameWhereNoneAreListed() {
        String yaml = SmallFolder.YAML.replaceAll("(?m)^departments:\n.*\n.*\n", "");
        DataSet data = SmallFolder.in(path)
                .with("data.yaml", yaml)
                .without("data/units.csv")
                .read();

        assertThat(of(data, RecordType.DEPARTMENTS)).isEmpty();
        assertThat(data.factSets().getFirst().seller().department()).isEqualTo("N");
    }

    @Test
    void takesTheEndOfAPeriodFromItsColumn() {
        DataSet data =
                withEnds("2,2026-01-01,2026-04-01,1000\n2,2026-04-01,2026-07-01,1\n10,2026-05-01,2026-06-01,1\n");

        assertThat(period(of(data, RecordType.TARGETS).get(2))).isEqualTo(period("2026-05-01", "2026-06-01"));
    }

    @Test
    void refusesPeriodsWhoseEndsReachIntoAnother() {
        DataProblemsException refusal = catchThrowableOfType(
                DataProblemsException.class,
                () -> withEnds("2,2026-01-01,2026-07-01,1000\n2,2026-02-01,2026-03-01,1\n2,2026-04-01,2026-05-01,1\n"
                        + "10,2026-05-01,2026-06-01,1\n10,2026-06-01,2026-06-01,1\n"));

        assertThat(refusal.problems())
                .extracting(DataProblem::row, DataProblem::column, DataProblem::value)
                .containsExactly(
                        tuple(3, "From", "2026-02-01"), tuple(4, "From", "2026-04-01"), tuple(6, "To", "2026-06-01"));
    }

    @Test
    void tellsOfEverythingAtOnceButNotOfWhatFollowsFromIt() {
        DataProblemsException refusal = refusal(SmallFolder.in(path)
                .with(
                        "data/payees.csv",
                        SmallFolder.PAYEES.replace("0.0200", "x").replace("20000", "y"))
                .with("data/quotas.csv", SmallFolder.QUOTAS.replace("2026-01-01,500", "2026-01-32,500"))
                .with("data/sales.csv", SmallFolder.SALES.replace("600", "six")));

        assertThat(refusal).hasMessage("""
                data/payees.csv, row 3, column Rate, "x": This is not a number. Write digits with a point and without \
                blanks, such as 1234.50.
                data/payees.csv, row 3, column Base, "y": This is not a number. Write digits with a point and without \
                blanks, such as 1234.50.
                data/quotas.csv, row 4, column From, "2026-01-32": This is not a date. Write year, month and day, such \
                as 2014-05-31.
                data/sales.csv, row 3, column Amount, "six": This is not a number. Write digits with a point and without \
                blanks, such as 1234.50.""");
    }

    @Test
    void keepsTheFirstProblemsAndCountsTheRest() {
        StringBuilder sales = new StringBuilder("Order,Day,Seller,Amount\n");
        for (int i = 0; i < 250; i++) {
            sales.append("A").append(i).append(",2026-01-01,2,x\n");
        }
        DataProblemsException refusal = refusal(SmallFolder.in(path).with("data/sales.csv", sales.toString()));

        assertThat(refusal.problems()).hasSize(200);
        assertThat(refusal.count()).isEqualTo(250);
        assertThat(refusal.getMessage().lines()).hasSize(201).last().isEqualTo("and 50 more.");
    }

    @Test
    void tellsOfEverythingThatIsWrongInDataYaml() {
        DataProblemsException refusal = refusal(SmallFolder.in(path)
                .with(
                        "data.yaml",
                        SmallFolder.YAML
                                .replace("NOK", "KRONER")
                                .replace("data/units.csv", "../units.csv")
                                .replace("last period ends: 2026-07-01", "last period ends: soon")
                                .replace("amount: Amount}\n", "amount: ''}\n")));

        assertThat(refusal.problems()).extracting(DataProblem::row).containsExactly(2, 5, 14, 17);
    }

    @Test
    void needsToKnowWhenPeriodsEnd() {
        String neither = SmallFolder.YAML.replace("  last period ends: 2026-07-01\n", "");
        String both = SmallFolder.YAML.replace("from: From", "from: From, to: To");

        assertThat(List.of(neither, both))
                .allSatisfy(yaml -> assertThatExceptionOfType(DataProblemsException.class)
                        .isThrownBy(() ->
                                SmallFolder.in(path).with("data.yaml", yaml).read())
                        .withMessageContaining("period"));
    }

    @Test
    void readsManyRecordsInLinearTime() {
        StringBuilder payees = new StringBuilder("Id,Name,Role,Unit,Rate,Base\n");
        StringBuilder quotas = new StringBuilder("Seller,From,Amount\n");
        StringBuilder sales = new StringBuilder("Order,Day,Seller,Amount\n");
        for (int i = 0; i < 20_000; i++) {
            payees.append(i).append(",S,,,,\n");
            quotas.append(i).append(",2026-01-01,1\n").append(i).append(",2026-04-01,1\n");
            for (int j = 1; j <= 6; j++) {
                sales.append(i)
                        .append('-')
                        .append(j)
                        .append(",2026-0")
                        .append(j)
                        .append("-01,")
                        .append(i)
                        .append(",1\n");
            }
        }
        SmallFolder folder = SmallFolder.in(path)
                .with("data/payees.csv", payees.toString())
                .with("data/quotas.csv", quotas.toString())
                .with("data/sales.csv", sales.toString().getBytes(StandardCharsets.UTF_8));

        assertTimeout(
                Duration.ofSeconds(20),
                () -> assertThat(folder.read().factSets()).hasSize(40_000));
    }

    private DataSet withEnds(String rows) {
        return SmallFolder.in(path)
                .with(
                        "data.yaml",
                        SmallFolder.YAML
                                .replace("  last period ends: 2026-07-01\n", "")
                                .replace("from: From", "from: From, to: To"))
                .with("data/quotas.csv", "Seller,From,To,Amount\n" + rows)
                .read();
    }

    private static DataProblemsException refusal(SmallFolder folder) {
        return catchThrowableOfType(DataProblemsException.class, folder::read);
    }

    private static Period period(String from, String to) {
        return new Period(LocalDate.parse(from), LocalDate.parse(to));
    }

    private static Period period(Row target) {
        return new Period(target.day("from"), target.day("to"));
    }

    private static List<Row> of(DataSet data, RecordType type) {
        return data.records().of(type);
    }

    private static Row payee(
            String file,
            int row,
            String id,
            String name,
            String role,
            String department,
            @Nullable BigDecimal rate,
            @Nullable BigDecimal base) {
        return new Row(
                RecordType.PAYEES,
                new Origin(file, row),
                id,
                name,
                role,
                department,
                "",
                null,
                null,
                rate,
                base,
                null,
                null,
                "");
    }
}
