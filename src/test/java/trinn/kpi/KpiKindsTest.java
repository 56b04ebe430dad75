package trinn.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Keeps what rules know of the kinds of KPIs in step with the catalogue; {@code -Dtrinn.write=yes} writes it anew. */
class KpiKindsTest {

    private static final Path KNOWN = Path.of("src/main/resources/trinn/language/kpi-kinds.properties");

    @Test
    void theCheckOfRulesKnowsTheKindOfEveryDeliveredKpi() throws IOException {
        String kinds = Catalogue.delivered().all().stream()
                .map(kpi ->
                        "%s=%s\n".formatted(kpi.code(), kpi.unit().kind().name().toLowerCase(Locale.ROOT)))
                .sorted()
                .collect(Collectors.joining("", "# Written from the catalogue of KPIs by KpiKindsTest.\n", ""));
        if (System.getProperty("trinn.write") != null) {
            Files.writeString(KNOWN, kinds);
        }
        assertThat(KNOWN).hasContent(kinds);
    }
}
