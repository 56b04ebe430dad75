/** Tests of webhooks in the database, and of sending. */
@NullMarked
package trinn.webhook.store;

import org.jspecify.annotations.NullMarked;
