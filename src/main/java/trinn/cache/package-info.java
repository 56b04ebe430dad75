/** What was made last and takes long to make is kept for a while. */
@NullMarked
package trinn.cache;

import org.jspecify.annotations.NullMarked;
