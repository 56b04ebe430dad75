/** What every store of Trinn needs of its database. */
@NullMarked
package trinn.store;

import org.jspecify.annotations.NullMarked;
