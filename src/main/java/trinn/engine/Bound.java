package trinn.engine;

import org.drools.model.Binding;
import org.drools.model.functions.Function1;
import org.jspecify.annotations.Nullable;

/**
 * A value that a pattern binds to a name.
 *
 * @param slot where it stands among the values of its rule
 * @param inputs where the values stand of which it is made
 * @param binding how it is made of them
 * @param ofOne the same, where it is made of one
 */
record Bound(int slot, int[] inputs, Binding binding, Function1<@Nullable Object, @Nullable Object> ofOne) {

    static final Bound[] NONE = {};

    @SuppressWarnings("unchecked")
    Bound(int slot, int[] inputs, Binding binding) {
        this(slot, inputs, binding, binding.getBindingFunction());
    }

    void fill(@Nullable Object[] values) {
        values[slot] = inputs.length == 1 ? ofOne.apply(values[inputs[0]]) : binding.eval(picked(values, inputs));
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
