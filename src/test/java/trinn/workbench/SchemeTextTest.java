package trinn.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import trinn.scheme.MessageFile;
import trinn.scheme.Scheme;
import trinn.scheme.SchemeFiles;

/** The texts of a scheme are found with their translations, and translated where they stand. */
final class SchemeTextTest {

    private static final SchemeFiles FILES = SchemeFiles.read(Path.of("rules/nordic-sales"));
    private static final String NB = MessageFile.name("nb");

    @Test
    void aShippedSchemeIsTranslatedWholly() {
        for (String language : List.of("nb", "sv", "da")) {
            assertThat(SchemeText.of(Scheme.of(FILES), language)).noneMatch(SchemeText::isMissing);
        }
    }

    @Test
    void theKeysAreThoseThatTheCheckAsksFor() {
        SchemeFiles empty = FILES.with(NB, "");
        String warning = Standing.of(Scheme.of(empty)).problems().getFirst().message();
        List<SchemeText> texts = SchemeText.of(Scheme.of(empty), "nb");
        assertThat(texts).allMatch(SchemeText::isMissing);
        assertThat(warning.replaceFirst("^[^:]*: ", "").replaceFirst("\\.$", "").split(", "))
                .containsExactlyInAnyOrderElementsOf(
                        texts.stream().map(SchemeText::key).toList());
    }

    @Test
    void aMissingTextIsAdded() {
        SchemeFiles one = SchemeText.translated(FILES.with(NB, "# Norsk\ntitle = Plan"), "nb", "term.cap", "Tak");
        assertThat(one.texts()).containsEntry(NB, "# Norsk\ntitle = Plan\nterm.cap = Tak\n");
    }

    @Test
    void aTextThatIsThereIsReplacedAndTheRestStaysAsItWas() {
        SchemeFiles files = FILES.with(NB, "# Norsk\n  title=  Plan \n\nterm.cap = Tak\n");
        assertThat(SchemeText.translated(files, "nb", "title", "Ny plan").texts())
                .containsEntry(NB, "# Norsk\n  title=  Ny plan \n\nterm.cap = Tak\n");
        assertThat(SchemeText.translated(files, "nb", "title", " ").texts())
                .containsEntry(NB, "# Norsk\n\nterm.cap = Tak\n");
        assertThat(SchemeText.translated(files, "nb", "none", "").texts())
                .containsEntry(NB, files.texts().get(NB));
    }

    @Test
    void whatAFileHasNoWayToSayIsSaidOtherwise() {
        SchemeFiles one = SchemeText.translated(FILES.with(NB, ""), "nb", "title", "A\\B\nC");
        assertThat(one.texts()).containsEntry(NB, "title = A/B C\n");
        assertThat(MessageFile.read(NB, one.texts().get(NB)).flaws()).isEmpty();
    }
}
