/** Writes the pages of the documentation that show what the shipped schemes pay. */
@NullMarked
package trinn.pages;

import org.jspecify.annotations.NullMarked;
