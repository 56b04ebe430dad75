/** Tests of the view of questions. */
@NullMarked
package trinn.question.ui;

import org.jspecify.annotations.NullMarked;
