package trinn.scheme;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a scheme can promise of its pay. */
public enum PromiseKind {
    /** More of an input never pays less, all else the same. */
    MORE_NEVER_PAYS_LESS,
    /** What is earned in a period never goes beyond an amount. */
    PAYS_AT_MOST,
    /** Between two values of an input for which a component is paid there is none for which no rule pays it. */
    NO_GAP_BETWEEN_TIERS,
    /** No two rules pay the same component for the same input at once. */
    NO_RESULT_PAID_TWICE,
    /** Each component can pay something. */
    EVERY_COMPONENT_CAN_PAY;

    /** How scheme.yaml calls it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** All words. */
    public static List<String> words() {
        return Arrays.stream(values()).map(PromiseKind::word).toList();
    }
}
