package trinn.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import trinn.scheme.SchemeFiles;

/** Which KPIs rules ask for is known before the rules are free of mistakes. */
final class UsedKpisTest {

    private static final SchemeFiles NEW = NewScheme.of("new", "New", "NOK");

    @Test
    void aNewSchemeUsesNone() {
        assertThat(UsedKpis.of(NEW)).isEmpty();
    }

    @Test
    void thoseOfItsRulesAreKnownInTheirOrderThoughTheTextIsNotWhole() {
        SchemeFiles files = NEW.with(
                "rules.drl",
                "when\n Kpi( window == Window.YEAR,\n   code == \"new ARR\", $a : actual )\n Kpi(code==\"calls\")\n Kpi( code == \"new ARR");
        assertThat(UsedKpis.of(files)).containsExactly("new ARR", "calls");
    }
}
