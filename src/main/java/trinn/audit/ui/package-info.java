/** Who did what when, to look it up, and whether the log is whole. */
@NullMarked
package trinn.audit.ui;

import org.jspecify.annotations.NullMarked;
