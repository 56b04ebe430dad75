/** How far schemes are with the steps that lead on, and who is paid by which of them. */
@NullMarked
package trinn.plan.ui;

import org.jspecify.annotations.NullMarked;
