/** Nordhandel, the sample company: everything it keeps, made from a seed. */
@NullMarked
package trinn.sample;

import org.jspecify.annotations.NullMarked;
