/** Tests of teams. */
@NullMarked
package trinn.team.ui;

import org.jspecify.annotations.NullMarked;
