/** The command line, on the pure core, without Spring. */
@NullMarked
package trinn.cli;

import org.jspecify.annotations.NullMarked;
