package trinn.fetch;

import java.util.List;
import trinn.intake.Layout;
import trinn.source.Sha256;

/**
 * Where data comes from by itself.
 *
 * @param id by which the store knows it; 0 as long as it is not stored
 * @param name by which people know it
 * @param wanted what is taken there
 * @param layout how the files are read, under the names that {@link Wanted#file()} gives them, and into which data set
 * @param schedule when it is fetched
 * @param active whether the schedule holds
 */
public record Source(
        long id,
        String name,
        Place place,
        List<Wanted> wanted,
        Layout layout,
        Brings brings,
        Schedule schedule,
        boolean active) {

    /** The longest name, in characters. */
    public static final int LONGEST_NAME = 200;

    /** Copies the list. */
    public Source {
        wanted = List.copyOf(wanted);
    }

    /** What tells how it is read from every other way. */
    public String digest() {
        return Sha256.hex("%s %s %s %s".formatted(place.digest(), wanted, layout, brings));
    }

    /** With another id. */
    public Source withId(long other) {
        return new Source(other, name, place, wanted, layout, brings, schedule, active);
    }

    /** With another place. */
    public Source at(Place other) {
        return new Source(id, name, other, wanted, layout, brings, schedule, active);
    }
}
