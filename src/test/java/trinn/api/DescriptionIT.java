package trinn.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.Changed;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;

/** The description of the interface, as it is kept in the documentation and as the application gives it. */
final class DescriptionIT extends InApi {

    private static final Path KEPT = Path.of("docs", "api", "openapi.json");
    private static final Path ANNOUNCED = Path.of("docs", "api.md");
    private static final boolean WRITES = "yes".equals(System.getProperty("trinn.write"));

    /** Written anew by {@code -Dtrinn.write=yes}; what breaks other systems has to be announced before. */
    @Test
    void isKeptAsItIsAndBreaksNothingUnannounced() throws IOException {
        String now = new Caller("").get("/openapi.json").text() + "\n";
        String kept = Files.exists(KEPT) ? Files.readString(KEPT) : now;
        assertThat(unannounced(kept, now, Files.readString(ANNOUNCED)))
                .as("name these operations in docs/api.md, under what changed")
                .isEmpty();
        if (WRITES) {
            Files.createDirectories(KEPT.getParent());
            Files.writeString(KEPT, now);
        }
        assertThat(Files.readString(KEPT)).isEqualTo(now);
    }

    @Test
    void tellsABreakFromWhatIsNone() throws IOException {
        String kept = new Caller("").get("/openapi.json").text();
        assertThat(unannounced(kept, kept, "")).isEmpty();
        String gone = kept.replace("\"/api/v1/me\"", "\"/api/v1/myself\"");
        assertThat(unannounced(kept, gone, "")).containsExactly("GET /api/v1/me");
        assertThat(unannounced(kept, gone, "- 2.0: `GET /api/v1/me` is gone.")).isEmpty();
        String other = kept.replaceFirst("(\"contentHash\" : \\{\\s*\"type\" : )\"string\"", "$1\"integer\"");
        assertThat(other).isNotEqualTo(kept);
        assertThat(unannounced(kept, other, "")).contains("GET /api/v1/data-sets", "GET /api/v1/data-sets/{id}");
        String needed = kept.replace(
                "\"required\" : [ \"baseline\", \"dataSet\" ]",
                "\"required\" : [ \"baseline\", \"dataSet\", \"period\" ]");
        assertThat(needed).isNotEqualTo(kept);
        assertThat(unannounced(kept, needed, "")).containsExactly("POST /api/v1/what-ifs");
        String more = kept.replace("\"operationId\" : \"me\"", "\"operationId\" : \"me\", \"deprecated\" : true");
        assertThat(more).isNotEqualTo(kept);
        assertThat(unannounced(kept, more, "")).isEmpty();
    }

    private static List<String> unannounced(String kept, String now, String announced) {
        ChangedOpenApi changes = OpenApiCompare.fromContents(kept, now);
        List<String> broken = new ArrayList<>();
        changes.getMissingEndpoints().forEach(one -> broken.add(one.getMethod() + " " + one.getPathUrl()));
        changes.getChangedOperations().stream()
                .filter(Changed::isIncompatible)
                .forEach(one -> broken.add(one.getHttpMethod() + " " + one.getPathUrl()));
        broken.removeIf(one -> announced.contains("`" + one + "`"));
        return broken;
    }
}
