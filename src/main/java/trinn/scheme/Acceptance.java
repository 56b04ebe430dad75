package trinn.scheme;

/**
 * A finding of a review that the author of a scheme lives with, and why.
 *
 * @param finding what was found
 * @param of what it is about, as the review names it, such as the code of a KPI; the empty text for
 *     all that is found of the kind
 * @param because the reason
 * @param line where it stands in {@code scheme.yaml}
 */
public record Acceptance(FindingKind finding, String of, String because, int line) {

    /** Whether it accepts what was found of something. */
    public boolean accepts(FindingKind kind, String name) {
        return finding == kind && (of.isEmpty() || of.equals(name));
    }
}
