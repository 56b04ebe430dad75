/**
 * The language of rules: from the text of a rule to a typed tree with places; its vocabulary, checks, mistakes and fixes.
 */
@NullMarked
package trinn.language;

import org.jspecify.annotations.NullMarked;
