package trinn.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import trinn.engine.Compiled;
import trinn.engine.CompiledScheme;
import trinn.engine.ShippedSchemesTest;
import trinn.evaluation.Measurements;
import trinn.evaluation.Succession;
import trinn.population.DataFolder;
import trinn.population.DataSet;
import trinn.simulation.WhatIf;
import trinn.source.Translations;

/** The shipped schemes, alone and on the data that they are tried on, and the words of reviews. */
class ShippedReviewTest {

    private record Given(DataSet data, Measurements population) {}

    private static final Map<Path, Given> DATA = new ConcurrentHashMap<>();

    static List<Path> folders() throws IOException {
        return ShippedSchemesTest.folders();
    }

    private static WhatIf whatIf(Path folder) {
        String id = folder.getFileName().toString();
        return WhatIf.read(Path.of("scenarios")
                .resolve(
                        switch (id) {
                            case "nordic-sales" -> "nordhandel/stronger-commission.yaml";
                            case "territory-commission" -> "adventureworks/accelerator-150.yaml";
                            default -> "nordhandel/try-" + id + ".yaml";
                        }));
    }

    private static Given given(Path folder) {
        return DATA.computeIfAbsent(folder, any -> {
            DataSet data = DataFolder.read(folder);
            return new Given(data, new Measurements(data.factSets()));
        });
    }

    @ParameterizedTest
    @MethodSource("folders")
    void nothingIsFoundThatIsNotAcceptedWithAReason(Path folder) {
        assertThat(Review.of(Compiled.of(folder)).open()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("folders")
    void norOnTheDataThatItIsTriedOn(Path folder) {
        CompiledScheme compiled = Compiled.of(folder);
        WhatIf whatIf = whatIf(folder);
        Given given = given(whatIf.data().toAbsolutePath().normalize());
        Review review = Review.of(
                Succession.of(compiled, compiled.scheme().terms())
                        .with(whatIf.baseline().bindings()),
                given.data().catalogue(),
                given.population());
        assertThat(review.open()).isEmpty();
        assertThat(review.idle()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nb", "sv", "da"})
    void everyLanguageHasEveryText(String language) {
        assertThat(Translations.of(ReviewWords.class, "review", Locale.of(language))
                        .keys())
                .isEqualTo(Translations.of(ReviewWords.class, "review", Locale.ENGLISH)
                        .keys());
    }

    @Test
    void everyLimitSaysWhereItComesFrom() {
        for (Limit limit : Limit.values()) {
            assertThat(Limits.delivered().source(limit)).isNotBlank();
        }
    }
}
