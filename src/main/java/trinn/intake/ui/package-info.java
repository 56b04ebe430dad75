/** The Import view: files are shown as they will be read, corrected, checked, and become a data set. */
@NullMarked
package trinn.intake.ui;

import org.jspecify.annotations.NullMarked;
