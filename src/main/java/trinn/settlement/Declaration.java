package trinn.settlement;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one rule declared once.
 *
 * @param step what is to be done
 * @param target a component, a group, {@value Component#VARIABLE_PAY} or {@value Component#TOTAL_PAY}
 * @param value an amount in the currency of the scheme, a share or factor where 1 = 100 %, or a number of instalments
 * @param rule the rule's name
 * @param because the sentence of the rule, where the evaluation was traced
 * @param sale the code of the one sale that an award is for, where it is for one
 * @param refunded the code of the one sale of which an award takes back, where it is for one refund
 */
public record Declaration(
        Step step,
        String target,
        BigDecimal value,
        String rule,
        @Nullable Because because,
        @Nullable String sale,
        @Nullable String refunded) {

    private static final Set<Step> SHARES =
            EnumSet.of(Step.SCALE, Step.WITHHOLD, Step.RELEASE, Step.FORGIVE, Step.RECOVER);
    private static final Set<Step> NEVER_NEGATIVE = EnumSet.of(Step.MULTIPLY, Step.DRAW, Step.SUPPLEMENT, Step.ONCOST);
    /** How many instalments there can be. */
    public static final BigDecimal MOST_INSTALMENTS = new BigDecimal(120);

    /**
     * @throws IllegalArgumentException where a share lies outside 0 to 1, a factor or draw is negative, or the number of
     *     instalments is not whole or not between 1 and 120
     */
    public Declaration {
        if (value.signum() < 0) {
            requireNegative(step, value);
        } else if (value.compareTo(BigDecimal.ONE) > 0 && SHARES.contains(step)) {
            throw noShare(step, value);
        }
        if (step == Step.SPREAD
                && (value.stripTrailingZeros().scale() > 0
                        || value.compareTo(BigDecimal.ONE) < 0
                        || value.compareTo(MOST_INSTALMENTS) > 0)) {
            throw new IllegalArgumentException("Instalments are a whole number from 1 to %s, and not %s."
                    .formatted(MOST_INSTALMENTS, value.toPlainString()));
        }
    }

    private static void requireNegative(Step step, BigDecimal value) {
        if (SHARES.contains(step)) {
            throw noShare(step, value);
        }
        if (NEVER_NEGATIVE.contains(step)) {
            String shown = value.toPlainString();
            throw new IllegalArgumentException(
                    step == Step.MULTIPLY
                            ? "A multiplier must not be negative, and is %s.".formatted(shown)
                            : "What is declared by %s must not be negative, and is %s."
                                    .formatted(step.name().toLowerCase(java.util.Locale.ROOT), shown));
        }
    }

    private static IllegalArgumentException noShare(Step step, BigDecimal value) {
        String shown = value.toPlainString();
        return new IllegalArgumentException(
                step == Step.SCALE
                        ? "The share that a gate keeps must lie between 0 and 1, and is %s. Maybe multiply was meant."
                                .formatted(shown)
                        : "The share to %s must lie between 0 and 1, and is %s."
                                .formatted(step.name().toLowerCase(java.util.Locale.ROOT), shown));
    }

    /** A declaration that is not about a single refund. */
    public Declaration(
            Step step, String target, BigDecimal value, String rule, @Nullable Because because, @Nullable String sale) {
        this(step, target, value, rule, because, sale, null);
    }

    /** A declaration that is not about a single sale. */
    public Declaration(Step step, String target, BigDecimal value, String rule, @Nullable Because because) {
        this(step, target, value, rule, because, null, null);
    }
}
