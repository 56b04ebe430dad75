/** Who may reach Trinn: today whoever sits at this machine, and no web page of somebody else that is open in the browser. */
@NullMarked
package trinn.access;

import org.jspecify.annotations.NullMarked;
