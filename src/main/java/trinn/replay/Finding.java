package trinn.replay;

import java.util.List;

/**
 * What came of working a payout out again.
 *
 * @param certificate of the payout
 * @param differences of all that the payout rests on and of itself, each as a sentence; none where it is the same
 * @param notes what else is not as it was, but changes nothing of the payout
 */
public record Finding(Certificate certificate, List<String> differences, List<String> notes) {

    /** Copies the lists. */
    public Finding {
        differences = List.copyOf(differences);
        notes = List.copyOf(notes);
    }

    /** Whether the payout and all that it rests on are the same. */
    public boolean same() {
        return differences.isEmpty();
    }
}
