/** The only package that knows Drools: checks and compiles rules, evaluates and traces them, runs golden cases. */
@NullMarked
package trinn.engine;

import org.jspecify.annotations.NullMarked;
