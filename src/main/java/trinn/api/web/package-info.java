/** What stands around the endpoints: who asks, for what, how often the same, how large, and how faults are told. */
@NullMarked
package trinn.api.web;

import org.jspecify.annotations.NullMarked;
