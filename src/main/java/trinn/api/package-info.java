/** The interface for other systems: the features' services by HTTP and JSON, described at {@code /api/v1/openapi.json}. */
@NullMarked
package trinn.api;

import org.jspecify.annotations.NullMarked;
