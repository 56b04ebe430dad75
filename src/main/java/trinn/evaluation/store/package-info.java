/** Stored data sets and schemes, ready to be worked out: measured once for all that ask. */
@NullMarked
package trinn.evaluation.store;

import org.jspecify.annotations.NullMarked;
