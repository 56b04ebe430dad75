/** Stored questions, what their lines are by now, and how they correct the data. */
@NullMarked
package trinn.question.store;

import org.jspecify.annotations.NullMarked;
