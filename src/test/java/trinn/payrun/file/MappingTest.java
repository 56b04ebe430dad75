package trinn.payrun.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is set up once for a data set. */
final class MappingTest {

    @Test
    void aMappingIsReadAsItWasWritten() {
        Mapping mapping = Samples.mapping(FileType.PAXML, Ready.DANISH.format());
        assertThat(Mapping.parse(mapping.json())).isEqualTo(mapping);
        assertThat(Mapping.parse(mapping.json()).hash()).isEqualTo(mapping.hash());
    }

    @Test
    void anotherMappingHasAnotherHash() {
        Mapping mapping = Samples.mapping();
        assertThat(Samples.withCentres(mapping, Map.of("North", "11")).hash()).isNotEqualTo(mapping.hash());
    }

    @Test
    void theSameInAnotherOrderHasTheSameHash() {
        WageType type = new WageType("1", "");
        WageTypes there = WageTypes.NONE.with("A", Kind.PAY, type).with("B", Kind.DIFFERENCE, type);
        WageTypes back = WageTypes.NONE.with("B", Kind.DIFFERENCE, type).with("A", Kind.PAY, type);
        assertThat(Samples.with(Samples.mapping(), there).hash())
                .isEqualTo(Samples.with(Samples.mapping(), back).hash());
    }

    @Test
    void whatIsNotKnownIsRefused() {
        String json = Samples.mapping().json();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Mapping.parse(json.replace("\"company\"", "\"firm\"")))
                .withMessageContaining("company");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Mapping.parse(json.replaceFirst("\\{", "{\"more\":1,")))
                .withMessageContaining("more");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{}", "{\"type\":\"CSV\"}"})
    void whatIsNoMappingIsRefused(String json) {
        assertThatIllegalArgumentException().isThrownBy(() -> Mapping.parse(json));
    }

    @Test
    void whatFollowsAMappingIsRefused() {
        String json = Samples.mapping().json();
        assertThatIllegalArgumentException().isThrownBy(() -> Mapping.parse(json + "{}"));
    }

    @Test
    void theJournalIsNoFileForPayroll() {
        assertThatIllegalArgumentException().isThrownBy(() -> Samples.mapping(FileType.JOURNAL, Ready.DANISH.format()));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 100})
    void aDimensionThatPaxmlDoesNotKnowIsRefused(int dimension) {
        Mapping mapping = Samples.mapping();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Mapping(
                        mapping.type(),
                        "en",
                        "",
                        mapping.format(),
                        mapping.wageTypes(),
                        mapping.costCentres(),
                        mapping.employees(),
                        dimension,
                        mapping.accounts()))
                .withMessageContaining(Integer.toString(dimension));
    }

    @Test
    void theStandardOneAsksForNothingButWageTypes() {
        Mapping standard = Mapping.standard(Locale.of("nb"));
        assertThat(standard.language()).isEqualTo("nb");
        assertThat(standard.problems(Samples.small()))
                .extracting(Obstacle::reason)
                .containsOnly(Obstacle.Reason.NO_WAGE_TYPE);
    }

    @Test
    void theWageTypeThatIsSetMostExactlyIsTaken() {
        WageType all = new WageType("1", "");
        WageType commission = new WageType("2", "");
        WageType differences = new WageType("3", "");
        WageType both = new WageType("4", "");
        WageTypes some = WageTypes.NONE.with(WageTypes.OTHERS, Kind.PAY, all).with("Commission", Kind.PAY, commission);
        assertThat(some.of("Bonus", Kind.DIFFERENCE)).contains(all);
        assertThat(some.of("Commission", Kind.DIFFERENCE)).contains(commission);
        WageTypes more = some.with(WageTypes.OTHERS, Kind.DIFFERENCE, differences);
        assertThat(more.of("Commission", Kind.DIFFERENCE)).contains(differences);
        assertThat(more.of("Commission", Kind.PAY)).contains(commission);
        assertThat(more.with("Commission", Kind.DIFFERENCE, both).of("Commission", Kind.DIFFERENCE))
                .contains(both);
        assertThat(WageTypes.NONE.of("Commission", Kind.PAY)).isEmpty();
    }

    @Test
    void aWageTypeWithoutACodeIsNone() {
        WageTypes set = WageTypes.NONE.with("Commission", Kind.PAY, new WageType("2", ""));
        assertThat(set.with("Commission", Kind.PAY, new WageType(" ", "Name"))).isEqualTo(WageTypes.NONE);
    }

    @Test
    void numbersArePastedInTwoColumns() {
        assertThat(EmployeeNumbers.read("P001;7\n\n P002 \t 008\nP003,9"))
                .isEqualTo(new TreeMap<>(Map.of("P001", "7", "P002", "008", "P003", "9")));
        assertThat(EmployeeNumbers.read(" \n")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"P001;7\nP002", "P001;7\nP002;", "P001;7\n;8", "P001;7\nP001;8", "P001;7\nP002;8;9"})
    void whatIsNotTwoColumnsIsToldByItsLine(String pasted) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EmployeeNumbers.read(pasted))
                .withMessage("2");
    }
}
