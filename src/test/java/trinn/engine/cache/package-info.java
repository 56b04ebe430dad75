/** Tests of the kept schemes. */
@NullMarked
package trinn.engine.cache;

import org.jspecify.annotations.NullMarked;
