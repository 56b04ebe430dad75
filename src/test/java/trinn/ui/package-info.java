/** Tests of the browser side's shared parts, and the helper with which views are tried in a real browser. */
@NullMarked
package trinn.ui;

import org.jspecify.annotations.NullMarked;
