@NullMarked
package trinn.workbench.store;

import org.jspecify.annotations.NullMarked;
