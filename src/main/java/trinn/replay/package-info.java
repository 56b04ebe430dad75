/** Certificates of payouts, plan documents and letters, and working them out again to see whether they are still the same. */
@NullMarked
package trinn.replay;

import org.jspecify.annotations.NullMarked;
