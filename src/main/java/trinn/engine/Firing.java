package trinn.engine;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import trinn.facts.Refund;
import trinn.facts.Sale;
import trinn.language.Rule;

/** A rule that is about to declare, and what for. */
interface Firing {

    /** The rule. */
    Rule rule();

    /** Its name. */
    default String ruleName() {
        return rule().name();
    }

    /** The facts that it fires for, in the order of its patterns. */
    List<?> facts();

    /** The code of the one sale that it fires for; null where it fires for none, or for several. */
    default @Nullable String sale() {
        return only(Sale.class, Sale::code);
    }

    /** The code of the sale of the one refund that it fires for; null where it fires for none, or for several. */
    default @Nullable String refunded() {
        return only(Refund.class, Refund::sale);
    }

    private <T> @Nullable String only(Class<T> type, Function<T, String> code) {
        String sale = null;
        for (Object fact : facts()) {
            if (type.isInstance(fact)) {
                if (sale != null) {
                    return null;
                }
                sale = code.apply(type.cast(fact));
            }
        }
        return sale;
    }

    /** Where each of these facts stands among all facts, from 0. */
    int[] places();

    /** What the rule bound to a name. */
    @Nullable Object value(String name);

    /** The names that the rule bound. */
    List<String> names();
}
