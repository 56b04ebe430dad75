/** Tests of the place of statements. */
@NullMarked
package trinn.statement.ui;

import org.jspecify.annotations.NullMarked;
