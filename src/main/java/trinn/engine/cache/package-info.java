/** Keeps compiled schemes ready, so that nobody waits for the same rules twice. */
@NullMarked
package trinn.engine.cache;

import org.jspecify.annotations.NullMarked;
