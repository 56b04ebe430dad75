/** What rules lack, in the words of a reader. */
@NullMarked
package trinn.evaluation.ui;

import org.jspecify.annotations.NullMarked;
