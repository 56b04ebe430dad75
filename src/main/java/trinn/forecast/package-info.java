/** Where a seller is headed: a forecast of her pay, and what her own inputs and open deals would make of it. */
@NullMarked
package trinn.forecast;

import org.jspecify.annotations.NullMarked;
