/** Tests of the log. */
@NullMarked
package trinn.audit.store;

import org.jspecify.annotations.NullMarked;
