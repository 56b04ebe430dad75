package trinn.payrun;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import trinn.engine.Evaluated;
import trinn.evaluation.Gap;
import trinn.facts.FactSet;
import trinn.facts.Period;

/** All that a run is worked out from. */
public interface Inputs {

    /** The data, and what works it out. */
    Result.Basis basis();

    /** The day of the newest record; null where none has a day. */
    @Nullable LocalDate newest();

    /** By what everybody is paid. */
    Courses courses();

    /** What the data says of somebody in a period; null where it says nothing. */
    @Nullable FactSet facts(String payee, Period period);

    /** Whether the data says anything of somebody in any period that overlaps the one that is paid. */
    boolean isKnown(String payee);

    /** The name of a department by its id. */
    String department(String id);

    /** What somebody is paid for a period by what is assigned to them; null where that is nothing. */
    @Nullable Evaluated paid(String payee, Period period);

    /** What the rules lack of somebody who is paid. */
    List<Gap> lacks(Evaluated one);

    /** Everybody's pay up to a period on the same course, to see what is usual. */
    List<Evaluated> before(String payee, Period period);

    /** The runs that are closed, by period. */
    List<Closed> closed();

    /** Whom and what somebody holds. */
    Set<About> held();

    /** What sales were held when an earlier run was worked out last. */
    Set<About> heldThen(Closed run);

    /** The records that are not as they were, by the payee whom they are about; those about nobody in particular under the empty text. */
    Map<String, List<Cause.Changed>> changes(Closed since);

    /** What the run must not go beyond. */
    Bounds bounds();
}
