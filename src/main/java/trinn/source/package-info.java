/**
 * Texts that people write: YAML with the place of every value, what is wrong where, the same text in several languages, and by
 * what texts are told apart.
 */
@NullMarked
package trinn.source;

import org.jspecify.annotations.NullMarked;
