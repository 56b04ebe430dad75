/** Tests of the log. */
@NullMarked
package trinn.audit;

import org.jspecify.annotations.NullMarked;
