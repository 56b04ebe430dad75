/** Pay runs in the database, and working them out from stored data and schemes. */
@NullMarked
package trinn.payrun.store;

import org.jspecify.annotations.NullMarked;
