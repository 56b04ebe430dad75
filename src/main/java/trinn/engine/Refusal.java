package trinn.engine;

import org.jspecify.annotations.Nullable;

/**
 * Something that rules cannot use, found in what was read or translated from them.
 *
 * @param rule the name of the rule, where it can be told
 * @param what for the log; people are told the rule only
 */
record Refusal(@Nullable String rule, String what) {}
