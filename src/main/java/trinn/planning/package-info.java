/** Top-down planning: from a profit goal to revenue, deals, daily actions and targets, by the data's own figures. */
@NullMarked
package trinn.planning;

import org.jspecify.annotations.NullMarked;
