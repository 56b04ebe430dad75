/** Where data comes from by itself: the list of sources, and setting one up. */
@NullMarked
package trinn.fetch.ui;

import org.jspecify.annotations.NullMarked;
