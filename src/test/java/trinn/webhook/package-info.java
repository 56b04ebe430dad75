/** Tests of webhooks, without a database. */
@NullMarked
package trinn.webhook;

import org.jspecify.annotations.NullMarked;
