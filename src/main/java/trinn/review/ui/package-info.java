/** What a review finds, on the screen. */
@NullMarked
package trinn.review.ui;

import org.jspecify.annotations.NullMarked;
