package trinn.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trinn.kpi.Catalogue;
import trinn.scheme.Scheme;
import trinn.scheme.SchemeFiles;
import trinn.statement.KpiWords;
import trinn.workbench.Word.Kind;

/** Whoever writes a rule is offered every word of the language, and told what each rule says. */
final class WordsTest {

    private static final Scheme SCHEME = Scheme.of(SchemeFiles.read(Path.of("rules/nordic-sales")));
    private static final KpiWords KPIS = new KpiWords(Catalogue.delivered());

    @Test
    void termsSayTheirLabelAndValue() {
        assertThat(Words.of(SCHEME, KPIS, Locale.UK))
                .contains(new Word(Kind.TERM, "", "unitRate", "Extra for every further unit, of its value · 3%"))
                .contains(new Word(Kind.TABLE, "", "commissionRates", "Commission on each slice of the paid margin"))
                .contains(new Word(Kind.COMPONENT, "", "unit extra", "unit extra"))
                .contains(new Word(Kind.CHOICE, "Window", "QUARTER", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-GB", "nb-NO", "sv-SE", "da-DK"})
    void everyWordIsExplainedInEveryLanguage(String reader) {
        List<Word> words = Words.of(SCHEME, KPIS, Locale.forLanguageTag(reader));
        assertThat(words)
                .filteredOn(word -> word.kind() != Kind.CHOICE)
                .allMatch(word -> !word.about().isBlank() && !word.about().contains("!"));
        assertThat(words)
                .extracting(word -> word.kind() + word.of() + word.name())
                .doesNotHaveDuplicates();
    }

    @Test
    void aRuleIsSaidInWordsWhereItStands() {
        List<RuleSaying> sayings = RuleSaying.of(SCHEME, LocalDate.MAX, KPIS, Locale.UK);
        RuleSaying cap = sayings.stream()
                .filter(saying -> saying.rule().equals("Variable pay is capped"))
                .findFirst()
                .orElseThrow();
        List<String> lines = SCHEME.files().texts().get(cap.file()).lines().toList();
        assertThat(lines.get(cap.line() - 1)).startsWith("rule \"Variable pay is capped\"");
        assertThat(lines.get(cap.endLine() - 1)).startsWith("end");
        assertThat(sayings).allMatch(saying -> saying.sentence().endsWith("."));
        assertThat(sayings).hasSize(10);
    }
}
