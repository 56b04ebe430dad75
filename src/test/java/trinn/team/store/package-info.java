/** Tests of teams. */
@NullMarked
package trinn.team.store;

import org.jspecify.annotations.NullMarked;
