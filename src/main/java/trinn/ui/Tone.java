package trinn.ui;

import java.math.BigDecimal;
import java.util.Locale;

/** What a number means beside another one, and so the colour it has everywhere. */
public enum Tone {
    /** A number by itself. */
    PLAIN,
    /** What holds today: grey. */
    BASELINE,
    /** What is tried: blue. */
    ALTERNATIVE,
    /** More than today: green. */
    MORE,
    /** Less than today: red. */
    LESS,
    /** No difference. */
    SAME;

    /** The tone of a difference. */
    public static Tone ofDifference(BigDecimal difference) {
        return switch (difference.signum()) {
            case 1 -> MORE;
            case -1 -> LESS;
            default -> SAME;
        };
    }

    /** The CSS class that gives an element this colour. */
    public String className() {
        return "tone-" + name().toLowerCase(Locale.ROOT);
    }
}
