/**
 * What companies record: payees, customers, sales, payments, activities, targets; each kind with its fields. And what several
 * readers ask of them alike: who was what on a day, and what was paid of the lines of an invoice.
 */
@NullMarked
package trinn.records;

import org.jspecify.annotations.NullMarked;
