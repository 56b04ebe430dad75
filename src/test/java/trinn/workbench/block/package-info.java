@NullMarked
package trinn.workbench.block;

import org.jspecify.annotations.NullMarked;
