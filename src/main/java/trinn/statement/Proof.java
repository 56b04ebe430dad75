package trinn.statement;

import java.util.List;
import trinn.paper.Attachment;

/** Vouches for statements on paper. */
@FunctionalInterface
public interface Proof {

    /** Nobody vouches. */
    Proof NONE = grounds -> new Given("", List.of());

    /**
     * What stands at the end of a statement, and lies within its PDF.
     *
     * @param sentence who vouches and how to check it, in the statement's language; empty for nothing
     */
    record Given(String sentence, List<Attachment> files) {

        /** Copies the list. */
        public Given {
            files = List.copyOf(files);
        }
    }

    /** For one payout. */
    Given of(Grounds grounds);
}
