/** Schemes on the screen: what there is, what became of each, and what is not the same in two versions. */
@NullMarked
package trinn.workbench.ui;

import org.jspecify.annotations.NullMarked;
