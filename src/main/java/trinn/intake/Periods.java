package trinn.intake;

import java.util.List;
import trinn.records.RecordType;

/** For which stretches of time a data set's sellers are paid. */
public enum Periods {
    /** Calendar months. */
    MONTH,
    /** The periods of each seller's targets. */
    TARGETS;

    /** What goes without saying: the periods of the targets where there are some, each with its end, otherwise months. */
    public static Periods of(List<Section> sections) {
        List<Section> targets = sections.stream()
                .filter(section -> section.type() == RecordType.TARGETS)
                .toList();
        boolean haveEnds = targets.stream().allMatch(section -> section.has("to") || section.lastEnd() != null);
        return !targets.isEmpty() && haveEnds ? TARGETS : MONTH;
    }
}
