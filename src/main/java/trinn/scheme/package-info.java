/** A scheme as its designer writes it: terms, rules and golden cases, read from a folder or a stored version. */
@NullMarked
package trinn.scheme;

import org.jspecify.annotations.NullMarked;
