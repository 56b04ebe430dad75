/** Links to plan documents and plan letters, for the views that show schemes and payees. */
@NullMarked
package trinn.document.ui;

import org.jspecify.annotations.NullMarked;
