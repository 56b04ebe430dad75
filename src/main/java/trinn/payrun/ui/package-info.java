/** The screens of pay runs. */
@NullMarked
package trinn.payrun.ui;

import org.jspecify.annotations.NullMarked;
