/** Writing schemes: their versions compared, copied, and taken in and out. */
@NullMarked
package trinn.workbench;

import org.jspecify.annotations.NullMarked;
