/** Webhooks in the database: which there are, what each is to be told, and the thread that tells it. */
@NullMarked
package trinn.webhook.store;

import org.jspecify.annotations.NullMarked;
