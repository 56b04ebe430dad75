package trinn.document;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import trinn.document.Examples.Worked;
import trinn.engine.Compiled;
import trinn.engine.CompiledScheme;
import trinn.paper.Paper;
import trinn.paper.PaperLook;
import trinn.paper.PdfUa;
import trinn.paper.Press;
import trinn.scheme.GoldenCase;

/** The documents of all schemes that come with Trinn. */
class PlanDocumentTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    private static final Press PRESS = new Press(PaperLook.PLAIN.of("Nordhandel AS"));

    static Stream<Path> schemes() throws IOException {
        return Readers.schemes().stream();
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void everyDocumentIsForPeopleAndAccessible(Path folder) throws IOException {
        boolean spoken = folder.startsWith("rules");
        CompiledScheme scheme = Compiled.of(folder);
        for (Locale reader : spoken ? Readers.of(folder) : List.of(Locale.UK)) {
            Promised document = PlanDocument.of(scheme, Readers.KPIS, reader, "", DAY);
            Readers.requireForPeople(document.paper());
            Paper paper = document.proven(Readers.proof(scheme));
            Readers.requireCertified(paper);
            byte[] pdf = PRESS.pdf(paper);
            assertThat(PdfUa.failures(pdf)).isEmpty();
            assertThat(Readers.pages(pdf)).isBetween(1, 7);
            String html = PRESS.html(paper);
            assertThat(html).contains("<h1", "</table>").doesNotContain("<img");
            assertThat(html.contains("role=\"img\"")).isEqualTo(scheme.scheme().example() != null);
        }
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void itsExamplesPayWhatTheGoldenCasesSay(Path folder) {
        CompiledScheme scheme = Compiled.of(folder);
        Examples examples = new Examples(scheme, Words.of(Locale.UK, scheme.scheme(), Readers.KPIS));
        assertThat(examples.chosen()).hasSizeLessThanOrEqualTo(3).isSortedAccordingTo(comparing(Worked::payout));
        assertThat(examples.chosen()).allSatisfy(one -> {
            GoldenCase.Expected expected = one.golden().statements().getFirst().expected();
            boolean whole = expected.rule() == null && expected.component() == null;
            BigDecimal payout = whole ? expected.sum() : expected.payout();
            if (payout != null) {
                assertThat(one.payout()).isEqualByComparingTo(payout);
            }
        });
    }

    @Test
    void theThreeExamplesOfTheSalesPlanPayLessAsPlannedAndMore() throws IOException {
        CompiledScheme scheme = Compiled.of(Path.of("rules/nordic-sales"));
        Paper paper = PlanDocument.of(scheme, Readers.KPIS, Locale.UK, "Sellers of all departments", DAY)
                .proven(Readers.proof(scheme));
        assertThat(Readers.texts(paper))
                .contains("Sellers of all departments", "Until it is replaced", "80,000\u00a0NOK")
                .anyMatch(text -> text.matches("Example 2: payout 57,319.00.NOK"))
                .anyMatch(text -> text.startsWith("Example 1"))
                .anyMatch(text -> text.startsWith("Example 3"))
                .contains("Condition: quality index is less than 90%.");
        Readers.picture(PRESS.pdf(paper), "plan-document");
    }

    @Test
    void aRuleThatATermSwitchesOffIsNoPartOfIt() {
        CompiledScheme scheme = Compiled.of(Path.of("rules/department-plan"));
        List<String> texts = Readers.texts(
                PlanDocument.of(scheme, Readers.KPIS, Locale.UK, "", DAY).paper());
        assertThat(texts)
                .contains("The norm of the department multiplies the variable pay")
                .doesNotContain("The norm of the department pays a bonus");
    }
}
