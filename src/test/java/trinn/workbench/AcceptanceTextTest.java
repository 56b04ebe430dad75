package trinn.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trinn.scheme.Acceptance;
import trinn.scheme.FindingKind;
import trinn.scheme.Scheme;
import trinn.scheme.SchemeFiles;

class AcceptanceTextTest {

    private static final SchemeFiles PLAN = SchemeFiles.read(Path.of("rules/activity-plan"));
    private static final String REASON = "It's meant: 5 %, \"no more\" # than that";

    private static SchemeFiles with(SchemeFiles files, String of) {
        return new AcceptanceText(files).with(FindingKind.WEIGHTS, of, REASON);
    }

    private static List<Acceptance> of(SchemeFiles files) {
        return Scheme.of(files).accepted();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a, b: c", "rabatt på «alt»", "no"})
    void anAcceptanceIsReadAsItWasGivenBehindTheOthers(String of) {
        List<Acceptance> read = of(with(PLAN, of));
        assertThat(read).hasSize(of(PLAN).size() + 1).startsWith(of(PLAN).toArray(Acceptance[]::new));
        assertThat(read.getLast().finding()).isEqualTo(FindingKind.WEIGHTS);
        assertThat(read.getLast().of()).isEqualTo(of);
        assertThat(read.getLast().because()).isEqualTo(REASON);
    }

    @Test
    void whatIsTakenBackLeavesTheTextAsItWas() {
        SchemeFiles accepted = with(PLAN, "sales");
        assertThat(new AcceptanceText(accepted).without(of(accepted).getLast())).isEqualTo(PLAN);
    }

    @Test
    void theFirstAndTheLastOneComeAndGoWithTheirKey() {
        SchemeFiles none = PLAN;
        for (Acceptance one : of(PLAN)) {
            none = new AcceptanceText(none).without(one);
        }
        assertThat(none.texts().get(SchemeFiles.SCHEME)).doesNotContain("review:");
        assertThat(of(none)).isEmpty();
        assertThat(of(with(none, ""))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"review: []", "review:", "review: [{finding: cliff, because: x}]"})
    void listsInBracketsAndEmptyOnesTakeIt(String written) {
        SchemeFiles plain = PLAN;
        for (Acceptance one : of(PLAN)) {
            plain = new AcceptanceText(plain).without(one);
        }
        SchemeFiles files = plain.with(
                SchemeFiles.SCHEME, plain.texts().get(SchemeFiles.SCHEME).stripTrailing() + "\n" + written + "\n");
        assertThat(of(with(files, "sales")).getLast().because()).isEqualTo(REASON);
    }

    @Test
    void aReasonOfSeveralLinesBecomesOne() {
        SchemeFiles files = new AcceptanceText(PLAN).with(FindingKind.WEIGHTS, "", " One.\n\nTwo. ");
        assertThat(of(files).getLast().because()).isEqualTo("One. Two.");
    }

    @Test
    void whatIsNotThereIsNotTakenBack() {
        Acceptance other = new Acceptance(FindingKind.WEIGHTS, "sales", "x", 1);
        assertThat(new AcceptanceText(PLAN).without(other)).isSameAs(PLAN);
    }
}
