/** Files of other systems to records: their form, which column is what, and checks with a report to act on. */
@NullMarked
package trinn.intake;

import org.jspecify.annotations.NullMarked;
