/** Data sets brought in from the command line: into the database, but without a server. */
@NullMarked
package trinn.importing;

import org.jspecify.annotations.NullMarked;
