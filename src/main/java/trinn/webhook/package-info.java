/** What Trinn tells other systems by itself: which of them, of what, how it is signed, and what becomes of it. */
@NullMarked
package trinn.webhook;

import org.jspecify.annotations.NullMarked;
