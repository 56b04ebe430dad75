/** Building blocks: rules by form. What a block asks for and writes is data; its folder says it. */
@NullMarked
package trinn.workbench.block;

import org.jspecify.annotations.NullMarked;
