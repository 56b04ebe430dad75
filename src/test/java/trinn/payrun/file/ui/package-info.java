/** Tests of setting up and downloading files to payroll. */
@NullMarked
package trinn.payrun.file.ui;

import org.jspecify.annotations.NullMarked;
