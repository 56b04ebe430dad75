package trinn.plan;

import java.util.Set;
import trinn.access.Role;

/** What can be done with a version of a scheme. */
public enum Step {
    /** Asks for its approval, with a note of what is new. */
    SEND(Set.of(State.DRAFT, State.RETIRED), State.IN_REVIEW, true, Role.DESIGNER),
    /** Says that people may be paid by it. */
    APPROVE(Set.of(State.IN_REVIEW), State.APPROVED, false, Role.FINANCE),
    /** Ends a review without approval, for a reason. */
    SEND_BACK(Set.of(State.IN_REVIEW), State.DRAFT, true, Role.FINANCE, Role.DESIGNER),
    /** Takes an approval back, for a reason, of what nobody was ever paid by. */
    REVOKE(Set.of(State.APPROVED), State.DRAFT, true, Role.FINANCE),
    /** Says that nobody is paid by it any more, for a reason. */
    RETIRE(Set.of(State.APPROVED), State.RETIRED, true, Role.FINANCE);

    private final Set<State> from;
    private final State to;
    private final boolean needsText;
    private final Role[] roles;

    Step(Set<State> from, State to, boolean needsText, Role... roles) {
        this.from = from;
        this.to = to;
        this.needsText = needsText;
        this.roles = roles;
    }

    /** The state that it leads to. */
    public State to() {
        return to;
    }

    /** Whether it wants to be told why. */
    public boolean needsText() {
        return needsText;
    }

    /** Whether it leads away from a state. */
    public boolean isPossibleFrom(State state) {
        return from.contains(state);
    }

    /** Who may take it. */
    Role[] roles() {
        return roles.clone();
    }
}
