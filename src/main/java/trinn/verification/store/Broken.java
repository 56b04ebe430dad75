package trinn.verification.store;

import trinn.audit.Fault;
import trinn.audit.Finding;

/** Ends the search at the first thing that is not as it was. */
final class Broken extends RuntimeException {

    private final transient Finding finding;

    Broken(Finding finding) {
        super(null, null, false, false);
        this.finding = finding;
    }

    Broken(Fault fault, String name) {
        this(new Finding(fault, 0, name));
    }

    Finding finding() {
        return finding;
    }
}
