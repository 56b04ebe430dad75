package trinn.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeantKpiTest {

    private static final List<String> DATA = List.of(
            "margin",
            "errors",
            "revenue",
            "paid-revenue",
            "contracts",
            "average-order-value",
            "new-customers",
            "quality");

    @ParameterizedTest
    @CsvSource({
        "sales, revenue",
        "Omsetning, revenue",
        "försäljning, revenue",
        "complaints, errors",
        "new-contracts, contracts",
        "average-receipt, average-order-value",
        "newCustomers, new-customers",
        "marginn, margin"
    })
    void whatIsProbablyMeant(String scheme, String data) {
        assertThat(MeantKpi.of(scheme, DATA)).isEqualTo(data);
    }

    @Test
    void nothingIsGuessedOutOfNothing() {
        assertThat(MeantKpi.of("sales", List.of())).isNull();
        assertThat(MeantKpi.of("weather", DATA)).isNull();
    }
}
