package trinn.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trinn.facts.FactSet;
import trinn.facts.Period;
import trinn.facts.Seller;
import trinn.population.Person;
import trinn.simulation.Grouping.By;
import trinn.simulation.Grouping.Group;

class GroupingTest {

    private static final Grouping DEPARTMENT = new Grouping(By.DEPARTMENT, "");
    private static final Grouping TERRITORY = new Grouping(By.ATTRIBUTE, "territory");

    @Test
    void aGroupHasThePayoutsOfItsSellersAndTheOneThatChangesMostComesFirst() {
        Comparison comparison = new Comparison(List.of(
                row("a", 1, "B2B", "rep", Map.of(), "100", "110"),
                row("a", 2, "B2B", "rep", Map.of(), "100", "100"),
                row("b", 1, "B2B", "rep", Map.of(), "50", "50"),
                row("c", 1, "Stores", "rep", Map.of(), "70", "40")));

        assertThat(DEPARTMENT.groups(comparison))
                .extracting(
                        Group::name, Group::sellers, group -> group.comparison().difference())
                .containsExactly(tuple("Stores", 1, new BigDecimal("-30")), tuple("B2B", 2, new BigDecimal("10")));
    }

    @Test
    void groupsTogetherAreTheWhole() {
        Comparison comparison = new Comparison(List.of(
                row("a", 1, "B2B", "", Map.of("territory", "North"), "1.11", "2"),
                row("b", 1, "B2B", "", Map.of(), "3.33", "4"),
                row("c", 1, "B2B", "", Map.of("territory", "South"), "5.55", "6")));

        assertThat(TERRITORY.groups(comparison).stream()
                        .map(group -> group.comparison().baseline())
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(comparison.baseline());
        assertThat(TERRITORY.groups(comparison))
                .extracting(Group::name)
                .containsExactlyInAnyOrder("", "North", "South");
    }

    @Test
    void whoChangesFromOneToAnotherHasAPartInBoth() {
        Comparison comparison = new Comparison(List.of(
                row("a", 1, "B2B", "", Map.of(), "100", "101"), row("a", 2, "Stores", "", Map.of(), "200", "205")));

        assertThat(DEPARTMENT.groups(comparison))
                .extracting(
                        Group::name, Group::sellers, group -> group.comparison().baseline())
                .containsExactly(tuple("Stores", 1, new BigDecimal("200")), tuple("B2B", 1, new BigDecimal("100")));
    }

    /** Periods begin on 1 January 2026; see row. */
    @ParameterizedTest
    @CsvSource({
        "2025-01-02, 00",
        "2025-01-01, 01",
        "2023-01-02, 01",
        "2023-01-01, 03",
        "2021-01-02, 03",
        "2021-01-01, 05",
        "2016-01-02, 05",
        "2016-01-01, 10",
        "1980-01-01, 10",
        "2026-01-15, 00"
    })
    void tenureIsInFullYearsAtTheBeginningOfThePeriod(LocalDate joined, String group) {
        Comparison comparison = new Comparison(
                List.of(row("a", 1, "", "", Map.of(), "5", "9"), row("b", 1, "", "", Map.of(), "5", "9")));
        Map<String, Person> people = Map.of("a", new Person(Person.Gender.UNKNOWN, joined));
        Grouping tenure = new Grouping(By.TENURE, "", people);

        assertThat(tenure.groups(comparison)).extracting(Group::name).containsExactlyInAnyOrder(group, "");
        assertThat(Grouping.of(comparison, people)).containsExactly(tenure);
        assertThat(Grouping.of(comparison)).isEmpty();
    }

    @Test
    void quartilesOfPayAreOfSellersAndFollowEachOther() {
        Comparison comparison = new Comparison(List.of(
                row("d", 1, "", "", Map.of(), "40", "0"),
                row("a", 1, "", "", Map.of(), "5", "9"),
                row("a", 2, "", "", Map.of(), "5", "9"),
                row("b", 1, "", "", Map.of(), "20", "20"),
                row("c", 1, "", "", Map.of(), "30", "30"),
                row("e", 1, "", "", Map.of(), "20", "20")));
        Grouping pay = new Grouping(By.BASELINE_PAY, "");

        assertThat(pay.groups(comparison))
                .extracting(
                        Group::name, Group::sellers, group -> group.comparison().difference())
                .containsExactly(
                        tuple("1", 3, new BigDecimal("8")),
                        tuple("3", 1, new BigDecimal("0")),
                        tuple("4", 1, new BigDecimal("-40")));
        Comparison some = new Comparison(comparison.rows().subList(0, 1));
        assertThat(pay.groups(some, pay.naming(comparison)).getFirst().name()).isEqualTo("4");
    }

    @Test
    void whoHasNoQuotaIsInNoQuartileOfAttainment() {
        Comparison comparison = new Comparison(List.of(row("a", 1, "", "", Map.of(), "1", "1")));
        assertThat(new Grouping(By.ATTAINMENT, "").groups(comparison))
                .extracting(Group::name)
                .containsExactly("");
    }

    @Test
    void onlyWhatDiffersIsOffered() {
        ComparisonRow north = row("a", 1, "B2B", "rep", Map.of("territory", "North", "country", "NO"), "1", "1");
        ComparisonRow south = row("b", 1, "B2B", "lead", Map.of("territory", "South", "country", "NO"), "1", "1");

        assertThat(Grouping.of(new Comparison(List.of(north, south))))
                .containsExactly(new Grouping(By.ROLE, ""), TERRITORY);
        ComparisonRow later = row("b", 2, "B2B", "lead", Map.of("territory", "South", "country", "NO"), "9", "1");
        assertThat(Grouping.of(new Comparison(List.of(south, later))))
                .as("one seller is in one quartile")
                .containsExactly(new Grouping(By.PERIOD, ""));
        assertThat(Grouping.of(new Comparison(List.of(north)))).isEmpty();
        assertThat(Grouping.of(new Comparison(List.of()))).isEmpty();
    }

    private static ComparisonRow row(
            String id, int month, String department, String role, Map<String, String> attributes, String... paid) {
        LocalDate first = LocalDate.of(2026, month, 1);
        Seller seller = new Seller(id, id, role, department, "", null, null, null, attributes);
        FactSet facts = new FactSet(seller, new Period(first, first.plusMonths(1)), List.of());
        return new ComparisonRow(facts, new BigDecimal(paid[0]), new BigDecimal(paid[1]));
    }
}
