/** The seller's page. */
@NullMarked
package trinn.forecast.ui;

import org.jspecify.annotations.NullMarked;
