/** The only package that knows Drools: builds rules past its gates, evaluates and traces them. */
@NullMarked
package trinn.engine;

import org.jspecify.annotations.NullMarked;
