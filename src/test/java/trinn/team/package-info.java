/** Tests of teams. */
@NullMarked
package trinn.team;

import org.jspecify.annotations.NullMarked;
