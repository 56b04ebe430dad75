package trinn.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;
import trinn.language.Rule;

/** A rule that is about to declare, and what for. */
interface Firing {

    /** The rule. */
    Rule rule();

    /** Its name. */
    default String ruleName() {
        return rule().name();
    }

    /** The facts that it fires for, the one of its last pattern first. */
    List<?> facts();

    /** Where each of these facts stands among all facts, from 0. */
    int[] places();

    /** What the rule bound to a name. */
    @Nullable Object value(String name);

    /** The names that the rule bound. */
    List<String> names();
}
