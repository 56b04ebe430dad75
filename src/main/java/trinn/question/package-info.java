/** Questions about lines of payouts: what may become of them, how long they take, and what was asked about against what is there now. */
@NullMarked
package trinn.question;

import org.jspecify.annotations.NullMarked;
