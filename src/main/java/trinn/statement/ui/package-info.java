/** One payout explained on the screen: its lines, their reasons, and the records behind it. */
@NullMarked
package trinn.statement.ui;

import org.jspecify.annotations.NullMarked;
