package trinn.population.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import trinn.intake.FileFormat;
import trinn.intake.Section;
import trinn.records.RecordType;
import trinn.store.Database;
import trinn.store.Engine;

@ParameterizedClass
@EnumSource(Engine.class)
final class MappingsTest {

    private static final List<String> HEADER = List.of("Ordrenr", "Linjesum", "Fase");

    @Parameter
    Engine engine;

    @Test
    void whatWasUsedLastForTheseColumnsIsFound() {
        try (Database database = engine.open(Mappings.class)) {
            Mappings mappings = database.get(Mappings.class);
            assertThat(mappings.find(HEADER)).isNull();
            mappings.remember(HEADER, section("Ordrenr"));
            mappings.remember(HEADER, section("Linjesum"));

            assertThat(mappings.find(HEADER)).isEqualTo(section("Linjesum"));
            assertThat(mappings.find(List.of("Fase", "LINJESUM", "Ordrenr"))).isEqualTo(section("Linjesum"));
            assertThat(mappings.find(List.of("Ordrenr", "Linjesum"))).isNull();
        }
    }

    @Test
    void whatCannotBeReadAnyLongerIsPassedOver() {
        try (Database database = engine.open(Mappings.class)) {
            Mappings mappings = database.get(Mappings.class);
            mappings.remember(HEADER, section("Ordrenr"));
            database.jdbc().update("UPDATE mappings SET section = 'quotas: {file: a.csv}'");

            assertThat(mappings.find(HEADER)).isNull();
        }
    }

    private static Section section(String amount) {
        return new Section(
                RecordType.OPPORTUNITIES,
                "deals.csv",
                FileFormat.PLAIN,
                Map.of("amount", amount),
                Map.of("source", "Web"),
                Map.of("status", Map.of("Vunnet: ja", "won")),
                null);
    }
}
