/** Numbers and dates as one reader writes them, exact to the last digit. */
@NullMarked
package trinn.format;

import org.jspecify.annotations.NullMarked;
