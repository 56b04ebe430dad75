/** Tests of the page of webhooks. */
@NullMarked
package trinn.webhook.ui;

import org.jspecify.annotations.NullMarked;
