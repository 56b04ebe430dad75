/** Tests of signing in. */
@NullMarked
package trinn.access.ui;

import org.jspecify.annotations.NullMarked;
