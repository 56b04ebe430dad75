@NullMarked
package trinn.webhook.store;

import org.jspecify.annotations.NullMarked;
