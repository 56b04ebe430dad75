/** How the server's log looks: what failed and where, without what records say. */
@NullMarked
package trinn.logs;

import org.jspecify.annotations.NullMarked;
