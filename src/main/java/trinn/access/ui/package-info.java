/** Signing in, one's account, and who may do what. */
@NullMarked
package trinn.access.ui;

import org.jspecify.annotations.NullMarked;
