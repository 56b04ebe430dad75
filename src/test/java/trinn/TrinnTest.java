package trinn;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import trinn.engine.SchemeCompiler;
import trinn.scheme.Scheme;
import trinn.scheme.SchemeFiles;

@Isolated
class TrinnTest {

    /** The scheme has a term {@code indexCap}, whose capital letter is another one in Turkish. */
    @Test
    void aSchemeCompilesOnAMachineOfWhateverLanguage() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            Trinn.main(new String[] {"--version"});
            Scheme scheme = Scheme.of(SchemeFiles.read(Path.of("rules/kpi-matrix")));
            assertThatCode(() -> new SchemeCompiler().compile(scheme).close()).doesNotThrowAnyException();
        } finally {
            Locale.setDefault(before);
        }
    }
}
