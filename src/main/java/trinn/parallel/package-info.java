/** Work on all cores, so that nobody can tell by the results. */
@NullMarked
package trinn.parallel;

import org.jspecify.annotations.NullMarked;
