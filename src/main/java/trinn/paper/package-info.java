/** Documents as accessible PDF and as HTML for an e-mail, from one description of what they say. */
@NullMarked
package trinn.paper;

import org.jspecify.annotations.NullMarked;
