package trinn.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trinn.facts.FactSet;
import trinn.facts.Kpi;
import trinn.facts.Window;

class DataSetTest {

    @TempDir
    Path path;

    private DataSet data;

    @BeforeEach
    void read() {
        data = SmallFolder.in(path).read();
    }

    @Test
    void ordersFactSetsBySellerNumberAndPeriod() {
        assertThat(data.factSets())
                .extracting(
                        facts -> facts.seller().id(), facts -> facts.period().id())
                .containsExactly(tuple("2", "2026-01-01"), tuple("2", "2026-04-01"), tuple("10", "2026-01-01"));
    }

    @Test
    void ordersIdsThatAreNoNumbersAfterNumbers() {
        assertThat(List.of("b", "10", "a", "9", "09", "1a").stream().sorted(new SellerOrder()))
                .containsExactly("09", "9", "10", "1a", "a", "b");
    }

    @Test
    void sumsTheSalesOfEachPeriodAgainstItsQuota() {
        assertThat(data.factSets())
                .extracting(facts -> facts.kpi("sales"))
                .containsExactly(sales("1000.5", "1000"), sales("-10.25", "1200"), sales("0.0000000001", "500"));
    }

    @Test
    void namesTheDepartmentOfASeller() {
        assertThat(data.factSets())
                .extracting(facts -> facts.seller().department())
                .containsExactly("North", "North", "");
    }

    @Test
    void leadsFromANumberToItsRows() {
        FactSet first = data.factSets().getFirst();

        assertThat(data.recordsOf("2", first.period()))
                .extracting(sale -> sale.text("id"))
                .containsExactly("A1", "A2");
    }

    @Test
    void hashesTheContentAndNotHowItIsWritten() {
        DataSet rewritten = SmallFolder.in(path)
                .with("data.yaml", SmallFolder.YAML.replace("Two sellers.", "Other words."))
                .with("data/sales.csv", SmallFolder.SALES.replace("600", "600.000"))
                .read();

        assertThat(data.contentHash()).matches("[0-9a-f]{64}").isEqualTo(rewritten.contentHash());
        assertThat(data).isEqualTo(SmallFolder.in(path).read()).isNotEqualTo(rewritten);
    }

    /** Stored runs name the content: they must be found again by what was there before gender was a field. */
    @Test
    void hashesAGenderOnlyWhereItIsSaid() {
        String yaml = SmallFolder.YAML.replace("commission rate:", "gender: Gender, commission rate:");
        String unsaid = gendered("");
        assertThat(SmallFolder.in(path)
                        .with("data.yaml", yaml)
                        .with("data/payees.csv", unsaid)
                        .read()
                        .contentHash())
                .isEqualTo(data.contentHash());
        assertThat(SmallFolder.in(path)
                        .with("data.yaml", yaml)
                        .with("data/payees.csv", gendered("woman"))
                        .read()
                        .contentHash())
                .isNotEqualTo(data.contentHash());
    }

    private static String gendered(String gender) {
        List<String> lines = SmallFolder.PAYEES.lines().toList();
        return lines.stream()
                .map(line -> line + "," + (line.equals(lines.getFirst()) ? "Gender" : gender))
                .collect(Collectors.joining("\n"));
    }

    /** Payees that no file lists come between the records that name them. */
    @Test
    void hashesTheSameInWhateverOrderTheTypesCome() {
        SmallFolder.in(path)
                .with("data.yaml", SmallFolder.YAML.replaceAll("(?s)departments:.*?targets:", "targets:"))
                .without("data/payees.csv");
        DataFolder folder = DataFolder.open(path);

        assertThat(folder.contentHash()).isEqualTo(DataFolder.read(path).contentHash());
    }

    @Test
    void hashesEveryField() {
        List<DataSet> changed = List.of(
                SmallFolder.in(path)
                        .with("data.yaml", SmallFolder.YAML.replace("NOK", "SEK"))
                        .read(),
                SmallFolder.in(path)
                        .with("data.yaml", SmallFolder.YAML.replace("Small", "Smaller"))
                        .read(),
                SmallFolder.in(path)
                        .with("data/units.csv", SmallFolder.UNITS.replace("South", "West"))
                        .read(),
                SmallFolder.in(path)
                        .with("data/payees.csv", SmallFolder.PAYEES.replace("0.0200", "0.03"))
                        .read(),
                SmallFolder.in(path)
                        .with("data/quotas.csv", SmallFolder.QUOTAS.replace("1200", "1201"))
                        .read(),
                SmallFolder.in(path)
                        .with("data/sales.csv", SmallFolder.SALES.replace("A3", "A9"))
                        .read(),
                SmallFolder.in(path)
                        .with("data/sales.csv", SmallFolder.SALES + "\n")
                        .read());

        assertThat(changed.subList(0, 6)).extracting(DataSet::contentHash).doesNotHaveDuplicates();
        assertThat(changed.subList(0, 6)).extracting(DataSet::contentHash).doesNotContain(data.contentHash());
        assertThat(changed.getLast().contentHash()).isEqualTo(data.contentHash());
    }

    private static Kpi sales(String actual, String target) {
        return Kpi.withTarget("sales", Window.QUARTER, new BigDecimal(actual), new BigDecimal(target));
    }
}
