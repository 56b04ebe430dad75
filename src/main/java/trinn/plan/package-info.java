/**
 * The life of versions of schemes, from draft to retired, and plan assignments: which version pays whom from when on. Both stand in
 * one package, since what is assigned has to be approved, and what is assigned cannot be retired.
 */
@NullMarked
package trinn.plan;

import org.jspecify.annotations.NullMarked;
