/**
 * Data that comes by itself: sources, what is taken from them and when, and what became of it. In {@code place}, how folders and
 * addresses are asked; in {@code store}, how databases are asked, and everything that is kept.
 */
@NullMarked
package trinn.fetch;

import org.jspecify.annotations.NullMarked;
