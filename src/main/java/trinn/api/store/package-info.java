/** What the interface keeps: answers to requests that have a key of their own. */
@NullMarked
package trinn.api.store;

import org.jspecify.annotations.NullMarked;
