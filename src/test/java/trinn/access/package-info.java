/** Tests of who may do what. */
@NullMarked
package trinn.access;

import org.jspecify.annotations.NullMarked;
