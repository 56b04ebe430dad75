/** What companies record: payees, customers, sales, payments, activities, targets; each kind with its fields. */
@NullMarked
package trinn.records;

import org.jspecify.annotations.NullMarked;
