@NullMarked
package trinn.workbench.ui;

import org.jspecify.annotations.NullMarked;
