/** Sources, what became of fetching them, and how databases are asked. */
@NullMarked
package trinn.fetch.store;

import org.jspecify.annotations.NullMarked;
