/** What the field advises of a bonus scheme, held against a scheme and, where there are some, the data of a company. */
@NullMarked
package trinn.review;

import org.jspecify.annotations.NullMarked;
