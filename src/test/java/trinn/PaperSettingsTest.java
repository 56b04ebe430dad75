package trinn;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import trinn.cli.Refusal;
import trinn.paper.Paper;
import trinn.paper.Press;

/** The company's name and colours come from the settings. */
class PaperSettingsTest {

    private static final Paper PAPER =
            Paper.draft("Letter", Locale.UK, LocalDate.of(2026, 4, 1)).paper();

    private final ApplicationContextRunner context =
            new ApplicationContextRunner().withUserConfiguration(PaperSettings.class);

    @Test
    void withoutSettingsThereIsNoCompany() {
        context.run(started ->
                assertThat(started.getBean(Press.class).html(PAPER)).doesNotContain("border-bottom: 2px solid"));
    }

    @Test
    void theSettingsGiveNameAndColour() {
        context.withPropertyValues("trinn.company.name=Nordhandel AS", "trinn.company.colour=#123456")
                .run(started -> assertThat(started.getBean(Press.class).html(PAPER))
                        .contains("Nordhandel AS", "border-bottom: 2px solid #123456"));
    }

    @Test
    void aColourThatIsNoneIsRefusedWithASentence() {
        context.withPropertyValues("trinn.company.colour=blue")
                .run(started -> assertThat(started.getStartupFailure())
                        .rootCause()
                        .isInstanceOf(Refusal.class)
                        .hasMessageContaining("trinn.company.colour")
                        .hasMessageContaining("\"blue\""));
    }
}
