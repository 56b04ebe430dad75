/** Tests of who acts. */
@NullMarked
package trinn.access.store;

import org.jspecify.annotations.NullMarked;
