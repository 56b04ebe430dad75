package trinn.engine;

import org.drools.model.Binding;
import org.jspecify.annotations.Nullable;

/**
 * A value that a pattern binds to a name.
 *
 * @param slot where it stands among the values of its rule
 * @param inputs where the values stand of which it is made
 * @param binding how it is made of them
 */
record Bound(int slot, int[] inputs, Binding binding) {

    static final Bound[] NONE = {};

    @SuppressWarnings("unchecked")
    void fill(@Nullable Object[] values) {
        values[slot] = inputs.length == 1
                ? binding.getBindingFunction().apply(values[inputs[0]])
                : binding.eval(picked(values, inputs));
    }

    /** The values at some slots. */
    static @Nullable Object[] picked(@Nullable Object[] values, int[] slots) {
        @Nullable Object[] picked = new Object[slots.length];
        for (int i = 0; i < slots.length; i++) {
            picked[i] = values[slots[i]];
        }
        return picked;
    }
}
