package trinn.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import trinn.scheme.SchemeFiles;
import trinn.workbench.TermNames.Needed;

/** A term is renamed wherever a scheme names it, and is removed only where nothing needs it. */
final class TermNamesTest {

    private static final SchemeFiles FILES = new SchemeFiles(new TreeMap<>(
            Map.of("scheme.yaml", """
            scheme: sample
            terms:
              rate: {label: rate, kind: ratio, value: 0.1}
              rateBeyond: {label: Beyond, kind: ratio, value: 0.9}
              free: {label: Free, kind: money, value: 1}
              form: {label: Form, kind: choice, choices: [rate, other], value: rate}
            sums:
              - {of: [rate, rateBeyond], to: 1}
            shares:
              met: {by: sales, among: {kpi: sales, actual: rate}}
            kpis:
              sales: {sum: value, capPerSale: rate}
            contests:
              best: {kpi: rate, among: {kpi: sales, attainment: "rate"}}
            """, "rules.drl", """
            // terms.rate by hand
            rule "rate"
              @Because("{terms.rate} of {terms.rateBeyond}")
            when
              Seller( terms . rate > 0, code == "rate" )
            then
              pay.award( terms.rate * myterms.rate ); /* terms.free */
            end
            """, "cases.yaml", """
            cases:
              - case: rate
                terms: {rate: 0.2}
              - case: block
                terms:
                  rate: 0.3
            """, "messages_nb.properties", """
            term.rate = Sats
            term.rate.unit = kr
            term.rateBeyond = Over
            term.free = Fri
            because.rate = {terms.rate} av {terms.rateBeyond}
            """)));

    @Test
    void aTermIsRenamedWhereverItIsNamed() {
        SchemeFiles renamed = TermNames.rename(FILES, "rate", "share");
        assertThat(renamed.texts().get("scheme.yaml")).isEqualTo("""
                scheme: sample
                terms:
                  share: {label: rate, kind: ratio, value: 0.1}
                  rateBeyond: {label: Beyond, kind: ratio, value: 0.9}
                  free: {label: Free, kind: money, value: 1}
                  form: {label: Form, kind: choice, choices: [rate, other], value: rate}
                sums:
                  - {of: [share, rateBeyond], to: 1}
                shares:
                  met: {by: sales, among: {kpi: sales, actual: share}}
                kpis:
                  sales: {sum: value, capPerSale: share}
                contests:
                  best: {kpi: rate, among: {kpi: sales, attainment: "share"}}
                """);
        assertThat(renamed.texts().get("rules.drl")).isEqualTo("""
                // terms.share by hand
                rule "rate"
                  @Because("{terms.share} of {terms.rateBeyond}")
                when
                  Seller( terms . share > 0, code == "rate" )
                then
                  pay.award( terms.share * myterms.rate ); /* terms.free */
                end
                """);
        assertThat(renamed.texts().get("cases.yaml"))
                .contains("- case: rate\n    terms: {share: 0.2}", "      share: 0.3");
        assertThat(renamed.texts().get("messages_nb.properties")).isEqualTo("""
                term.share = Sats
                term.share.unit = kr
                term.rateBeyond = Over
                term.free = Fri
                because.rate = {terms.share} av {terms.rateBeyond}
                """);
        assertThat(TermNames.rename(renamed, "share", "rate")).isEqualTo(FILES);
    }

    @Test
    void aNameThatIsTakenOrNoneIsRefused() {
        assertThatThrownBy(() -> TermNames.rename(FILES, "rate", "free")).hasMessageContaining("already");
        assertThatThrownBy(() -> TermNames.rename(FILES, "rate", "my rate")).hasMessageContaining("without blanks");
    }

    @Test
    void aTermThatIsNeededIsNotRemovedAndItsPlacesAreTold() {
        assertThat(TermNames.needed(FILES, "rate"))
                .containsExactly(
                        new Needed("cases.yaml", 3),
                        new Needed("cases.yaml", 6),
                        new Needed("messages_nb.properties", 5),
                        new Needed("rules.drl", 3),
                        new Needed("rules.drl", 5),
                        new Needed("rules.drl", 7),
                        new Needed("scheme.yaml", 8),
                        new Needed("scheme.yaml", 10),
                        new Needed("scheme.yaml", 12),
                        new Needed("scheme.yaml", 14));
        assertThat(TermNames.lineOf(FILES, new Needed("rules.drl", 7))).startsWith("pay.award( terms.rate");
        assertThatThrownBy(() -> TermNames.remove(FILES, "rate"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cases.yaml, line 3");
    }

    @Test
    void aTermThatNothingNeedsIsRemovedWithItsTexts() {
        SchemeFiles rest = TermNames.remove(FILES, "free");
        assertThat(rest.texts().get("scheme.yaml"))
                .isEqualTo(
                        FILES.texts().get("scheme.yaml").replace("  free: {label: Free, kind: money, value: 1}\n", ""));
        assertThat(rest.texts().get("messages_nb.properties"))
                .isEqualTo(FILES.texts().get("messages_nb.properties").replace("term.free = Fri\n", ""));
        assertThat(rest.texts().get("rules.drl")).isEqualTo(FILES.texts().get("rules.drl"));
    }
}
