/** The stored lives of versions of schemes and plan assignments: the doors for all who ask what pays whom, or change it. */
@NullMarked
package trinn.plan.store;

import org.jspecify.annotations.NullMarked;
