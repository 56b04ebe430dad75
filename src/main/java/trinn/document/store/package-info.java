/** Plan documents and plan letters of stored schemes and data sets: the door for all that hand them out. */
@NullMarked
package trinn.document.store;

import org.jspecify.annotations.NullMarked;
