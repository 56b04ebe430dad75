package trinn.simulation.trial;

import java.math.BigDecimal;
import java.time.LocalDate;
import trinn.simulation.SideKey;

/**
 * What is tried: it stays as it was when it was started, while the data grows.
 *
 * @param name what people call it, at most 200 characters
 * @param kind for whom the scheme is tried
 * @param dataSet the name of the data set; each newer version of it counts
 * @param inForce the scheme by which people are paid
 * @param tried the scheme beside it
 * @param start the first day of the first month
 * @param seed of the draw; 0 where nothing is drawn
 * @param kpi the code of what is measured; the empty text where nothing is
 * @param difference that should be seen, as a part of the KPI, 1 = 100 %; zero where none should
 * @param groups nobody in either where all are paid alike
 */
public record TrialSetup(
        String name,
        Kind kind,
        String dataSet,
        SideKey inForce,
        SideKey tried,
        LocalDate start,
        long seed,
        String kpi,
        BigDecimal difference,
        Groups groups) {

    /** The longest name, in characters. */
    public static final int LONGEST_NAME = 200;

    /** For whom a scheme is tried. */
    public enum Kind {
        /** For nobody: it is worked out for all beside the scheme in force, and pays nobody. */
        SHADOW,
        /** For one of two groups. */
        GROUPS
    }

    /** @throws IllegalArgumentException where the name is blank or too long, or one of two groups is empty */
    public TrialSetup {
        name = name.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException(
                    "A trial needs a name, of at most %d characters.".formatted(LONGEST_NAME));
        }
        if (kind == Kind.GROUPS && (groups.a().isEmpty() || groups.b().isEmpty())) {
            throw new IllegalArgumentException("A trial with two groups needs somebody in both.");
        }
    }

    /** A shadow run. */
    public static TrialSetup shadow(String name, String dataSet, SideKey inForce, SideKey tried, LocalDate start) {
        return new TrialSetup(name, Kind.SHADOW, dataSet, inForce, tried, start, 0, "", BigDecimal.ZERO, Groups.NOBODY);
    }
}
