/** What a scheme promises, proved for all inputs or refuted by an example: intervals over the typed rules, cut exactly where rules begin to pay otherwise. */
@NullMarked
package trinn.promise;

import org.jspecify.annotations.NullMarked;
