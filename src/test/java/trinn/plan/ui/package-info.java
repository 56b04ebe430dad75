/** Tests of the view of plan assignments. */
@NullMarked
package trinn.plan.ui;

import org.jspecify.annotations.NullMarked;
