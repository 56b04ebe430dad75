/** One payout explained: its lines and their sentences, in the reader's language. */
@NullMarked
package trinn.statement;

import org.jspecify.annotations.NullMarked;
