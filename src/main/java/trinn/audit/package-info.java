/** What happened, chained: who did what when, so that nobody can change afterwards what was done. */
@NullMarked
package trinn.audit;

import org.jspecify.annotations.NullMarked;
