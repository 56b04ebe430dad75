package trinn.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Pins the page of the KPIs. After a wanted change, {@code -Dtrinn.write=yes} writes it anew. */
class KpisPageTest {

    private static final Path PAGE = Path.of("docs/kpis.md");
    private static final Pattern FORM = Pattern.compile("(?m)^\\| `([a-z]+: [^`]+)` \\| (?!which|the day on|for whom)");

    @Test
    void thePageIsUpToDate() throws IOException {
        if (System.getProperty("trinn.write") != null) {
            Files.writeString(PAGE, KpisPage.text());
        }
        assertThat(PAGE).content().isEqualTo(KpisPage.text());
    }

    @Test
    void everyFormOnThePageCanBeRead() {
        Matcher forms = FORM.matcher(KpisPage.text());
        int count = 0;
        for (; forms.find(); count++) {
            assertThat(Catalogue.delivered()
                            .with("kpis.yaml", """
                    - code: form
                      names: {en: F, nb: F, sv: F, da: F}
                      says: {en: A form.}
                      kind: result
                      unit: count
                      definition: {%s%s}
                    """.formatted(
                                            forms.group(1), forms.group(1).startsWith("days") ? ", date: closed" : ""))
                            .codes())
                    .contains("form");
        }
        assertThat(count).isEqualTo(15);
    }

    @Test
    void theExampleOnThePageCanBeRead() {
        String page = KpisPage.text();
        String example = page.substring(page.indexOf("```yaml\n") + 8, page.indexOf("\n```\n\n| key"));
        assertThat(Catalogue.delivered().with("kpis.yaml", example).codes()).contains("lamps-sold");
    }
}
