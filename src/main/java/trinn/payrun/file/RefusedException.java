package trinn.payrun.file;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A file cannot be made; its message says all that is in the way, in English. */
public final class RefusedException extends RuntimeException {

    private final transient List<Obstacle> obstacles;

    /** For these, of which there is at least one. */
    public RefusedException(List<Obstacle> obstacles) {
        super(obstacles.stream().map(one -> one.in(Locale.ENGLISH)).collect(Collectors.joining("\n")));
        this.obstacles = List.copyOf(obstacles);
    }

    /** What is in the way. */
    public List<Obstacle> obstacles() {
        return obstacles;
    }
}
