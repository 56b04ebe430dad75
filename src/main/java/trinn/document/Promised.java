package trinn.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import trinn.evaluation.Succession.Version;
import trinn.facts.FactSet;
import trinn.facts.Period;
import trinn.paper.Paper;
import trinn.settlement.Ledger;
import trinn.statement.Proof;

/** A plan document or letter with what it rests on, and with all amounts that it says. */
public sealed interface Promised {

    /** By which version of the scheme it was made. */
    Version version();

    /** The day on which terms have the values that it says. */
    LocalDate day();

    /** The amounts, from top to bottom. */
    List<Promise> promises();

    /** As its reader sees it, before anybody vouches for it. */
    Paper paper();

    /** The paper, vouched for. */
    default Paper proven(PlanProof proof) {
        Proof.Given given = proof.of(this);
        return paper().proven(given.sentence(), given.files());
    }

    /**
     * The document of a scheme.
     *
     * @param audience for whom it is, in its language; empty for all whom it pays
     */
    record Document(Version version, String audience, LocalDate day, List<Promise> promises, Paper paper)
            implements Promised {

        /** Copies the list. */
        public Document {
            promises = List.copyOf(promises);
        }
    }

    /**
     * The letter of a payee.
     *
     * @param facts what the rules see of her in the period that it is for, everything at target
     * @param before what flows in from the periods before
     * @param base the period as which everything is that has no target
     * @param payout what all that comes to
     */
    record Letter(
            Version version,
            FactSet facts,
            Ledger before,
            Period base,
            BigDecimal payout,
            List<Promise> promises,
            Paper paper)
            implements Promised {

        /** Copies the list. */
        public Letter {
            promises = List.copyOf(promises);
        }

        @Override
        public LocalDate day() {
            return facts.period().from();
        }
    }
}
