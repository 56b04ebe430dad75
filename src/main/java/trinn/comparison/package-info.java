/** Two payouts of one seller compared: their difference attributed to its causes, to the cent. */
@NullMarked
package trinn.comparison;

import org.jspecify.annotations.NullMarked;
