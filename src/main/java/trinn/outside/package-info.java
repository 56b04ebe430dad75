/** What Trinn reaches beyond itself: which addresses it asks, and the secrets that it keeps for that. */
@NullMarked
package trinn.outside;

import org.jspecify.annotations.NullMarked;
