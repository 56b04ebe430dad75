/** What a seller's page is made of, from stored data sets and schemes. */
@NullMarked
package trinn.forecast.store;

import org.jspecify.annotations.NullMarked;
