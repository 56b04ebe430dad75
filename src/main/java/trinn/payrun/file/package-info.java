/** What a frozen pay run is handed on as: files for payroll systems by a mapping, a journal for the books, and control totals. */
@NullMarked
package trinn.payrun.file;

import org.jspecify.annotations.NullMarked;
