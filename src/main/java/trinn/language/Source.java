package trinn.language;

import org.jspecify.annotations.Nullable;
import trinn.source.Fix;
import trinn.source.Place;
import trinn.source.Problem;

/**
 * The text of a rule file as its designer wrote it. Places are counted in characters from 0.
 *
 * @param file its name
 * @param text all of it
 */
public record Source(String file, String text) {

    /** A problem at a place of the text. */
    public Problem problem(Mistake mistake, int at, String message, String suggestion) {
        return problem(mistake, at, message, suggestion, null);
    }

    /** As {@link #problem(Mistake, int, String, String)}, with a change that mends it. */
    Problem problem(Mistake mistake, int at, String message, String suggestion, @Nullable Fix fix) {
        Place place = Place.of(text, at);
        return new Problem(
                file, place.line(), place.column(), mistake.severity(), mistake.code(), message, suggestion, fix);
    }

    /** The change that replaces the text between two places. */
    Fix fix(int from, int to, String instead) {
        return Fix.between(text, from, to, instead);
    }

    /** The change that replaces a word by the one that was probably meant; null where none is near. */
    @Nullable Fix respell(int at, String word, @Nullable String meant) {
        return meant == null ? null : fix(at, at + word.length(), meant);
    }
}
