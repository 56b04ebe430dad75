package trinn.scheme.store;

import java.time.Instant;

/**
 * A stored version of a scheme, as a list shows it.
 *
 * @param hash by which it is loaded: {@link trinn.scheme.SchemeFiles#hash()} of its files
 * @param schemeId the short name of the scheme, which all its versions share
 * @param title the name that people read
 * @param label what its author called this version; empty for one that came with Trinn
 * @param currency the ISO code of the currency of all its money
 * @param stored when it was added
 */
public record SchemeVersion(
        String hash, String schemeId, String title, String label, String currency, Instant stored) {}
