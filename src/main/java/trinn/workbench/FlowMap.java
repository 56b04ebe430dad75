package trinn.workbench;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A YAML mapping in brackets while it is written: {@code {code: sales, actual: 800000}}. What is absent is left out. */
final class FlowMap {

    private final List<String> entries = new ArrayList<>();

    /** Without quotes, as it stands. */
    FlowMap raw(String key, String value) {
        entries.add(key + ": " + value);
        return this;
    }

    FlowMap word(String key, String word) {
        return raw(key, YamlEdit.word(word));
    }

    /** Unless it is what a case means where it says nothing. */
    FlowMap word(String key, String word, String absent) {
        return word.equals(absent) ? this : word(key, word);
    }

    FlowMap number(String key, @Nullable BigDecimal number) {
        return number == null ? this : raw(key, plain(number));
    }

    /** Unless it is what a case means where it says nothing. */
    FlowMap number(String key, BigDecimal number, BigDecimal absent) {
        return number.compareTo(absent) == 0 ? this : number(key, number);
    }

    FlowMap date(String key, @Nullable LocalDate day, @Nullable LocalDate absent) {
        return day == null || day.equals(absent) ? this : raw(key, day.toString());
    }

    FlowMap words(String key, Map<String, String> words) {
        if (words.isEmpty()) {
            return this;
        }
        FlowMap inner = new FlowMap();
        new TreeMap<>(words).forEach((name, value) -> inner.raw(YamlEdit.word(name), YamlEdit.word(value)));
        return raw(key, inner.toString());
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    /** A number as YAML has it: with a point, with all its digits. */
    static String plain(BigDecimal number) {
        return number.toPlainString();
    }

    @Override
    public String toString() {
        return "{" + String.join(", ", entries) + "}";
    }
}
