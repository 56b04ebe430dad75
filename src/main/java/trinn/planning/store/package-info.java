/** The storage of planning: the norms of a data set. */
@NullMarked
package trinn.planning.store;

import org.jspecify.annotations.NullMarked;
