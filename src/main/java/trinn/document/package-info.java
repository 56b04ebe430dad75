/** What a scheme pays, as a document for all and a letter for each, made from its rules. */
@NullMarked
package trinn.document;

import org.jspecify.annotations.NullMarked;
