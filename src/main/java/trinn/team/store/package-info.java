/** Teams of stored data sets, and the notes that managers keep. */
@NullMarked
package trinn.team.store;

import org.jspecify.annotations.NullMarked;
