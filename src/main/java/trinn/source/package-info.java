/** Texts that people write: YAML with the place of every value, and what is wrong where. */
@NullMarked
package trinn.source;

import org.jspecify.annotations.NullMarked;
