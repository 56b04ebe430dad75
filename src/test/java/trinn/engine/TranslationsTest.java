package trinn.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import trinn.evaluation.GoldenCases;
import trinn.language.Texts;
import trinn.scheme.Scheme;
import trinn.scheme.SchemeFiles;

/** Rules that were translated before are loaded from what was kept, past the gate, and pay the same. */
class TranslationsTest {

    private final Kept kept = new Kept();
    private final SchemeCompiler compiler = new SchemeCompiler(kept);
    private final Scheme scheme = Scheme.of(SchemeFiles.read(Path.of("rules", "unit-extra")));

    static List<Path> shipped() throws IOException {
        return ShippedSchemesTest.folders();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everySchemePassesItsCasesInBothWays(Path folder) {
        Scheme shipped = Scheme.of(SchemeFiles.read(folder));
        compiler.compile(shipped).close();
        try (CompiledScheme again = compiler.compile(shipped)) {
            assertThat(kept.translated).isEqualTo(1);
            assertThat(again.isDirect()).isTrue();
            assertThat(GoldenCases.run(again).passed()).isTrue();
            assertThat(GoldenCases.run(again.inSession()).passed()).isTrue();
        }
    }

    @Test
    void severalLiveBesideEachOtherAndCloseAlone() {
        try (CompiledScheme first = compiler.compile(scheme)) {
            CompiledScheme second = compiler.compile(scheme);
            CompiledScheme third = compiler.compile(scheme);
            second.close();
            assertThat(GoldenCases.run(first.inSession()).passed()).isTrue();
            assertThat(GoldenCases.run(third.inSession()).passed()).isTrue();
            third.close();
        }
        assertThat(kept.translated).isEqualTo(1);
    }

    @Test
    void anyOtherTextIsTranslated() {
        compiler.compile(scheme).close();
        String rules = scheme.rules().get("rules.drl");
        compiler.compile(Scheme.of(scheme.files().with("rules.drl", rules + "\n")))
                .close();
        assertThat(kept.translated).isEqualTo(2);
    }

    @Test
    void whatTheGateRefusesIsNotLoadedButTranslatedAnew() {
        Scheme good = Texts.small("rule \"R\" @Component(\"extra\") when Company( ) then pay.award( 1 ); end");
        Scheme evil = Texts.small("rule \"R\" @Component(\"extra\") when Company( ) then System.exit(1); end");
        compiler.compile(good).close();
        String key = kept.all.keySet().iterator().next();
        SchemeBuilder.Built built = Objects.requireNonNull(new SchemeBuilder(evil, false, (part, nanos) -> {})
                .build(evil.rules().values(), key));
        kept.all.put(key, built.classes());
        CompiledScheme.dispose(built.container());
        compiler.compile(good).close();
        assertThat(kept.translated).isEqualTo(2);
    }

    @Test
    void whatIsIncompleteIsTranslatedAnew() {
        compiler.compile(scheme).close();
        kept.all.replaceAll((key, classes) -> {
            Map<String, byte[]> fewer = new HashMap<>(classes);
            fewer.keySet().removeIf(path -> path.contains("LambdaConsequence"));
            return fewer;
        });
        try (CompiledScheme again = compiler.compile(scheme)) {
            assertThat(GoldenCases.run(again).passed()).isTrue();
        }
        assertThat(kept.translated).isEqualTo(2);
        kept.all.replaceAll((key, classes) -> Map.of());
        compiler.compile(scheme).close();
        assertThat(kept.translated).isEqualTo(3);
    }

    private static final class Kept implements Translations {

        private final Map<String, Map<String, byte[]>> all = new HashMap<>();
        private int translated;

        @Override
        public @Nullable Map<String, byte[]> find(String key) {
            return all.get(key);
        }

        @Override
        public void keep(String key, Map<String, byte[]> classes) {
            translated++;
            all.put(key, classes);
        }
    }
}
