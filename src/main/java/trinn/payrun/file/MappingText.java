package trinn.payrun.file;

import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A mapping as JSON. */
final class MappingText {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private MappingText() {}

    static String write(Mapping mapping) {
        return JSON.writeValueAsString(mapping);
    }

    static Mapping read(String json) {
        try {
            return Objects.requireNonNull(JSON.readValue(json, Mapping.class), "it is empty");
        } catch (JacksonException | NullPointerException e) {
            throw new IllegalArgumentException("This is no mapping of Trinn: %s".formatted(e.getMessage()), e);
        }
    }
}
