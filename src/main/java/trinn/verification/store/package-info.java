/** Whether all that is stored is as it was: the log, and what the log says of data, schemes and what-ifs. */
@NullMarked
package trinn.verification.store;

import org.jspecify.annotations.NullMarked;
