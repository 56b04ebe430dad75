/** Tests of the Import view. */
@NullMarked
package trinn.intake.ui;

import org.jspecify.annotations.NullMarked;
