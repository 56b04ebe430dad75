/** Questions on the screen: asked at a line of a statement, and listed with what became of them. */
@NullMarked
package trinn.question.ui;

import org.jspecify.annotations.NullMarked;
