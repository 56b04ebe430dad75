package trinn.engine.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import trinn.engine.CompiledScheme;
import trinn.engine.Translations;
import trinn.evaluation.GoldenCases;
import trinn.scheme.Scheme;
import trinn.scheme.SchemeFiles;
import trinn.source.ProblemsException;

final class CompiledSchemesTest {

    private final CompiledSchemes schemes = new CompiledSchemes(1, Translations.NONE);
    private final Scheme one = Scheme.of(SchemeFiles.read(Path.of("rules", "unit-extra")));
    private final Scheme other = Scheme.of(SchemeFiles.read(Path.of("rules", "coefficients")));

    @Test
    void aSchemeIsCompiledOnce() {
        CompiledScheme first = schemes.with(one, ready -> ready);
        assertThat(schemes.<CompiledScheme>with(one, ready -> ready)).isSameAs(first);
    }

    @Test
    void theOldestGivesWayButOnlyOnceNobodyUsesIt() {
        boolean allPass = schemes.with(one, ready -> {
            schemes.with(other, GoldenCases::run);
            return GoldenCases.run(ready).passed();
        });
        assertThat(allPass).isTrue();
        assertThat(schemes.size()).isEqualTo(1);
    }

    @Test
    void mistakesAreToldEveryTime() {
        Scheme broken = Scheme.of(one.files().with("rules.drl", "rule oops"));
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> schemes.with(broken, GoldenCases::run)).isInstanceOf(ProblemsException.class);
        }
        assertThat(schemes.size()).isZero();
    }
}
