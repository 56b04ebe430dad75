/** The rule engine set against other ways of working out the same scheme: {@code ./trinn bench compare}. */
@NullMarked
package trinn.bench;

import org.jspecify.annotations.NullMarked;
