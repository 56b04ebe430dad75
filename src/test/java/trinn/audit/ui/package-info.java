/** Tests of the view of the log. */
@NullMarked
package trinn.audit.ui;

import org.jspecify.annotations.NullMarked;
