package trinn.planning;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import trinn.source.Said;
import trinn.source.Yaml;
import trinn.source.YamlNode;

/**
 * A kind of business for which it is known how much a seller does in a day, as {@code segments.yaml} says it.
 *
 * @param code by which it is kept
 * @param names for people
 * @param norms at most how many a full-time seller does on a working day, by the code of the KPI
 * @param says where the norms come from, in a sentence
 */
public record Segment(String code, Said names, Map<String, BigDecimal> norms, Said says) {

    private static final List<Segment> ALL = read();

    /** Copies the map. */
    public Segment {
        norms = Collections.unmodifiableMap(new LinkedHashMap<>(norms));
    }

    /** All, in their order. */
    public static List<Segment> all() {
        return ALL;
    }

    /** The one with a code, or null. */
    public static @Nullable Segment of(String code) {
        return ALL.stream()
                .filter(segment -> segment.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    /** Its name in a language such as {@code nb}; the English one where there is none in it. */
    public String name(String language) {
        return names.in(language);
    }

    /** Where its norms come from, in a language such as {@code nb}; in English where it is not said in it. */
    public String says(String language) {
        return says.in(language);
    }

    private static List<Segment> read() {
        return Yaml.beside(Segment.class, "segments.yaml").list().stream()
                .map(Segment::read)
                .toList();
    }

    private static Segment read(YamlNode node) {
        node.only("code", "names", "norms", "says");
        Map<String, BigDecimal> norms = new LinkedHashMap<>();
        node.need("norms").map().forEach((kpi, norm) -> norms.put(kpi, norm.number()));
        return new Segment(node.need("code").text(), texts(node.need("names")), norms, texts(node.need("says")));
    }

    private static Said texts(YamlNode node) {
        Said.LANGUAGES.forEach(node::need);
        return Said.of(node);
    }
}
