/** Certificates of payouts, and working them out again to see whether they are still the same. */
@NullMarked
package trinn.replay;

import org.jspecify.annotations.NullMarked;
