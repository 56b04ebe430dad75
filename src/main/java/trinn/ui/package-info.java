/** The shell of the browser side and the parts that its views share. */
@NullMarked
package trinn.ui;

import org.jspecify.annotations.NullMarked;
