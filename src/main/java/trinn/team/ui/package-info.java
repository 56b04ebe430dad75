/** The manager's page. */
@NullMarked
package trinn.team.ui;

import org.jspecify.annotations.NullMarked;
