/** The accounts, and who acts: every service asks here for whom it works. */
@NullMarked
package trinn.access.store;

import org.jspecify.annotations.NullMarked;
