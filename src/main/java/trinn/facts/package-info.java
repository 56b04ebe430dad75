/** The vocabulary of the rules: the facts they read and the {@link trinn.facts.Pay} they declare. */
@NullMarked
package trinn.facts;

import org.jspecify.annotations.NullMarked;
