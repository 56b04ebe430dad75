/** How everybody of a team stands in a period: who fell and why, and who is close to a step. */
@NullMarked
package trinn.team;

import org.jspecify.annotations.NullMarked;
