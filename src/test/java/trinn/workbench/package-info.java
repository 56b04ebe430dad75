@NullMarked
package trinn.workbench;

import org.jspecify.annotations.NullMarked;
