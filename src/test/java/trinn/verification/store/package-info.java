/** Tests of the log. */
@NullMarked
package trinn.verification.store;

import org.jspecify.annotations.NullMarked;
