package trinn.ui;

import com.vaadin.flow.component.HasStyle;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

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

    /** Gives an element this colour and takes every other from it; null takes all. */
    public static void show(HasStyle element, @Nullable Tone tone) {
        for (Tone each : values()) {
            element.setClassName(each.className(), each == tone);
        }
    }

    /** The CSS class that gives an element this colour. */
    public String className() {
        return "tone-" + name().toLowerCase(Locale.ROOT);
    }
}
