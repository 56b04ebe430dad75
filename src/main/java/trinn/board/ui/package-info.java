/** How boards of reached goals look, for all pages that show one. */
@NullMarked
package trinn.board.ui;

import org.jspecify.annotations.NullMarked;
