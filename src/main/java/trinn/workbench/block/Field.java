package trinn.workbench.block;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import trinn.facts.Tiers;
import trinn.scheme.Range;

/**
 * One field of the form of a block.
 *
 * @param name as the templates call it
 * @param kind what is answered
 * @param usual the answer that it begins with
 * @param range where numbers usually lie; null where nobody said
 * @param term how a term is called where nobody says: words with fields in them, empty for the name of the field
 * @param table what a table is asked for and gives; null for all else
 * @param variants what stands in the templates for each variant, by its name
 */
public record Field(
        String name,
        Kind kind,
        Answer usual,
        @Nullable Range range,
        String term,
        @Nullable Tables table,
        Map<String, Variant> variants) {

    /** What can be answered. */
    public enum Kind {
        /** The code of a KPI. */
        KPI,
        /** A text that stands in quotation marks. */
        WORDS,
        /** A component that the rule pays for. */
        COMPONENT,
        /** The group of that component. */
        GROUP,
        /** A component or group that the rule changes the pay of. */
        TARGET,
        /** One of several shapes of the rule. */
        VARIANT,
        /** Names of terms, with commas between them. */
        TERMS,
        /** Money, as a term. */
        MONEY,
        /** A share, 1 for 100 %, as a term. */
        RATIO,
        /** A factor, as a term. */
        FACTOR,
        /** A number of things, as a term. */
        COUNT,
        /** A table of tiers, as a term. */
        TIERS,
        /** One of several words, as a term. */
        SWITCH;

        /** Whether its answer becomes a term. */
        public boolean isTerm() {
            return ordinal() >= MONEY.ordinal();
        }
    }

    /**
     * The kinds of a table's numbers, as {@code scheme.yaml} writes them.
     *
     * @param of what it is asked for
     * @param gives what it gives
     * @param border which tier a value on a border belongs to
     * @param beyond what straight lines give beyond the last point
     */
    public record Tables(String of, String gives, String border, String beyond) {

        /** Whether a table has this one's border and end. */
        boolean isLike(Tiers table) {
            return border.equalsIgnoreCase(table.border().name())
                    && beyond.equalsIgnoreCase(table.beyond().name());
        }
    }

    /**
     * What stands in the templates for one variant: in rules {@code rule}, in the facts of cases {@code given}, and for
     * {@code {{field.amount}}} what it calls {@code amount}.
     *
     * @param texts by those names
     */
    public record Variant(Map<String, String> texts) {

        /** Copies the map. */
        public Variant {
            texts = Map.copyOf(texts);
        }

        String text(String name) {
            return texts.getOrDefault(name, "");
        }
    }

    /** Copies the map. */
    public Field {
        variants = Collections.unmodifiableMap(new LinkedHashMap<>(variants));
    }
}
