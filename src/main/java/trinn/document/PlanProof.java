package trinn.document;

import java.util.List;
import trinn.statement.Proof;

/** Vouches for plan documents and letters. */
@FunctionalInterface
public interface PlanProof {

    /** Nobody vouches. */
    PlanProof NONE = promised -> new Proof.Given("", List.of());

    /** What stands at the end of a paper, and lies within its PDF. */
    Proof.Given of(Promised promised);
}
