@NullMarked
package trinn.webhook;

import org.jspecify.annotations.NullMarked;
