/** How folders, addresses and servers are asked for files. */
@NullMarked
package trinn.fetch.place;

import org.jspecify.annotations.NullMarked;
