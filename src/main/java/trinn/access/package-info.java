/** People and what they may do: roles, and whom of the payees somebody sees. */
@NullMarked
package trinn.access;

import org.jspecify.annotations.NullMarked;
