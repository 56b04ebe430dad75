/** Stored schemes: the door for all that list, copy, compare and restore them. */
@NullMarked
package trinn.workbench.store;

import org.jspecify.annotations.NullMarked;
