package trinn.fetch.store;

import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import trinn.fetch.Place;
import trinn.fetch.Wanted;

/** Places and what is wanted there, as they are stored. */
final class SourceText {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Wanted>> WANTED = new TypeReference<>() {};
    private static final TypeReference<List<String>> LINES = new TypeReference<>() {};

    private SourceText() {}

    static String of(Place place) {
        return JSON.writerFor(Place.class).writeValueAsString(place);
    }

    /** @throws IllegalStateException where it is not one that was stored by this version */
    static Place place(String text) {
        try {
            return JSON.readValue(text, Place.class);
        } catch (JacksonException e) {
            throw new IllegalStateException("A stored place cannot be read.", e);
        }
    }

    static String ofWanted(List<Wanted> wanted) {
        return JSON.writerFor(WANTED).writeValueAsString(wanted);
    }

    static List<Wanted> wanted(String text) {
        return JSON.readValue(text, WANTED);
    }

    static String ofLines(List<String> lines) {
        return JSON.writeValueAsString(lines);
    }

    static List<String> lines(String text) {
        return JSON.readValue(text, LINES);
    }
}
