/** Reviews of schemes as they are being written, on stored data sets. */
@NullMarked
package trinn.review.store;

import org.jspecify.annotations.NullMarked;
