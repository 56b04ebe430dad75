/** The mappings of data sets to files for payroll and the books. */
@NullMarked
package trinn.payrun.file.store;

import org.jspecify.annotations.NullMarked;
