package trinn.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ComponentsTest {

    private final Components components = new Components(Months.COMPONENTS);

    @Test
    void targetsGoFromTheNarrowToTheWide() {
        assertThat(components.targets())
                .containsExactly(
                        "base",
                        "commission",
                        "extra",
                        "team",
                        "fixed pay",
                        "sales pay",
                        "team pay",
                        "variable pay",
                        "total pay");
    }

    @ParameterizedTest
    @CsvSource({
        "commission, commission, true",
        "commission, extra, false",
        "commission, sales pay, true",
        "sales pay, commission, false",
        "commission, team pay, false",
        "commission, variable pay, true",
        "sales pay, variable pay, true",
        "variable pay, sales pay, false",
        "sales pay, team pay, false",
        "base, variable pay, false",
        "fixed pay, variable pay, false",
        "base, fixed pay, true",
        "fixed pay, total pay, true",
        "base, total pay, true",
        "variable pay, total pay, true",
        "total pay, variable pay, false",
        "total pay, total pay, true"
    })
    void aLineBelongsToWhatIsWider(String inner, String outer, boolean within) {
        assertThat(components.within(inner, outer)).isEqualTo(within);
    }

    @ParameterizedTest
    @EnumSource(names = "AWARD", mode = EnumSource.Mode.EXCLUDE)
    void everyStepButAnAwardMayBeForEveryTarget(Step step) {
        for (String target : components.targets()) {
            assertThatCode(() -> components.require(Months.declare(step, target, "1")))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void whatIsKnownMayBeDeclaredForAlsoWhereAllPayIsFixed() {
        Components fixed = new Components(List.of(new Component("base", Component.FIXED_PAY)));
        for (String target : components.targets()) {
            if (fixed.knows(target)) {
                assertThatCode(() -> fixed.require(Months.declare(Step.ADJUSTMENT, target, "1")))
                        .doesNotThrowAnyException();
            } else {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> fixed.require(Months.declare(Step.ADJUSTMENT, target, "1")));
            }
        }
        assertThat(components.targets()).filteredOn(fixed::knows).containsExactly("base", "fixed pay", "total pay");
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNotKnownIsNoTarget(Step step) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> components.require(Months.declare(step, "Commission", "1")))
                .withMessageContaining("\"Commission\"")
                .withMessageContaining(step.name().toLowerCase(java.util.Locale.ROOT));
    }

    @ParameterizedTest
    @CsvSource({"sales pay", "variable pay", "total pay", "fixed pay"})
    void anAwardIsForOneComponent(String target) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> components.require(Months.award(target, "1")))
                .withMessageContaining(target);
        assertThatCode(() -> components.require(Months.award("commission", "1")))
                .doesNotThrowAnyException();
    }

    @Test
    void fixedPayIsNotVariable() {
        assertThat(new Component("base", "fixed pay").variable()).isFalse();
        assertThat(new Component("base", "Fixed pay").variable()).isTrue();
    }

    @Test
    void theComponentsOfASchemeNeverChange() {
        List<Component> some = new ArrayList<>(Months.COMPONENTS);
        Components copy = new Components(some);
        some.clear();
        assertThat(copy.all()).hasSize(4);
    }
}
