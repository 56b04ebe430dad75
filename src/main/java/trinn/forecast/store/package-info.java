/** What a seller's page is made of, from stored data sets and schemes; who takes part in the board of goals. */
@NullMarked
package trinn.forecast.store;

import org.jspecify.annotations.NullMarked;
