package trinn.promise;

/** Thrown where a rule does something about which nothing can be proved. */
final class UndecidableException extends RuntimeException {

    private final Outcome.NotDecided outcome;

    /** @param rule the name of the rule */
    UndecidableException(Why why, String rule) {
        super(why + " " + rule);
        this.outcome = new Outcome.NotDecided(why, rule);
    }

    Outcome.NotDecided outcome() {
        return outcome;
    }
}
