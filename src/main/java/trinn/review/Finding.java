package trinn.review;

import java.util.List;
import trinn.scheme.FindingKind;

/**
 * Something that the field advises against, found in a scheme.
 *
 * @param kind what was found
 * @param of what it is about
 * @param says which of the sentences of its kind tells it; the empty text where there is one
 * @param figures what the sentence tells, in its order
 * @param file where to look
 * @param line from 1; 0 where the whole file is meant
 */
public record Finding(FindingKind kind, Subject of, String says, List<Figure> figures, String file, int line) {

    /** Copies the list. */
    public Finding {
        figures = List.copyOf(figures);
    }

    /** How much it weighs. */
    public Grade grade() {
        return Grade.of(kind);
    }
}
