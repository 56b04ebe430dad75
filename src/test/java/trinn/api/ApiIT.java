package trinn.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import trinn.access.Demo;

/** Each part of the interface, as another system uses it. */
final class ApiIT extends InApi {

    @Test
    void tellsWhoseTokenItIs() {
        JsonNode me = as(Demo.FINANCE).get("/me").json();
        assertThat(me.path("name").asString()).isEqualTo("Ole Haugen");
        assertThat(me.path("roles").get(0).asString()).isEqualTo("finance");
        assertThat(me.path("scopes")).hasSize(11);
    }
}
