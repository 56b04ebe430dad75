package trinn.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import trinn.engine.CompiledScheme;
import trinn.scheme.FindingKind;
import trinn.scheme.Scheme;
import trinn.source.ProblemsException;

class AcceptanceTest {

    private static final String RULES = Plans.rule("A", "pay", "offers", "$a * 1");

    private static String yaml(String review) {
        return "components: {pay: all}\nreview:\n" + review;
    }

    @Test
    void aFindingThatIsAcceptedIsNotOpen() {
        try (CompiledScheme compiled = Plans.compiled(
                yaml("  - {finding: kpi-count, of: sellers, because: An extra beside another plan}\n"), RULES)) {
            Review review = Review.of(compiled);
            assertThat(review.open()).extracting(Finding::kind).doesNotContain(FindingKind.KPI_COUNT);
            assertThat(review.findings())
                    .filteredOn(judged -> judged.finding().kind() == FindingKind.KPI_COUNT)
                    .singleElement()
                    .satisfies(judged -> assertThat(judged.accepted())
                            .hasFieldOrPropertyWithValue("because", "An extra beside another plan"));
        }
    }

    @Test
    void withoutANameAllOfTheKindIsAccepted() {
        try (CompiledScheme compiled = Plans.compiled(yaml("  - {finding: kpi-count, because: An extra}\n"), RULES)) {
            assertThat(Review.of(compiled).open()).extracting(Finding::kind).doesNotContain(FindingKind.KPI_COUNT);
        }
    }

    @Test
    void ofAnotherNameItStaysOpen() {
        try (CompiledScheme compiled =
                Plans.compiled(yaml("  - {finding: kpi-count, of: leaders, because: An extra}\n"), RULES)) {
            assertThat(Review.of(compiled).open()).extracting(Finding::kind).contains(FindingKind.KPI_COUNT);
        }
    }

    @Test
    void whatAcceptsNothingIsToldOnceThereIsData() {
        try (CompiledScheme compiled =
                Plans.compiled(yaml("  - {finding: cliff, of: offers, because: No reason}\n"), RULES)) {
            assertThat(Review.of(compiled).idle()).isEmpty();
            assertThat(Plans.review(compiled, List.of(Plans.seller(1, 1, List.of(Plans.kpi("offers", "5", null)))))
                            .idle())
                    .singleElement()
                    .hasFieldOrPropertyWithValue("of", "offers");
        }
    }

    @Test
    void aKindThatIsNoneIsRefusedWithTheOneThatWasMeant() {
        assertThatThrownBy(() -> Scheme.of(Plans.files(yaml("  - {finding: clif, because: x}\n"), RULES)))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("clif")
                .hasMessageContaining("\"cliff\"");
    }

    @Test
    void anAcceptanceNeedsAReasonAndStandsOnce() {
        assertThatThrownBy(() -> Scheme.of(Plans.files(yaml("  - {finding: cliff, because: \" \"}\n"), RULES)))
                .hasMessageContaining("reason");
        assertThatThrownBy(() -> Scheme.of(Plans.files(
                        yaml("  - {finding: cliff, because: a}\n  - {finding: cliff, because: b}\n"), RULES)))
                .hasMessageContaining("twice");
    }
}
