/** Setting up files for payroll and the books, and downloading them. */
@NullMarked
package trinn.payrun.file.ui;

import org.jspecify.annotations.NullMarked;
