package trinn.payrun;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import trinn.access.Role;

/** What can be done with a run. The names are stored. */
public enum Step {
    /** Begins it. */
    OPEN(Set.of(), State.OPEN, false, Role.FINANCE),
    /** Works everybody out, with the newest version of the data. */
    WORK_OUT(Set.of(State.OPEN, State.WORKED_OUT), State.WORKED_OUT, false, Role.FINANCE),
    /** Adds a line by hand, for a reason. */
    ADJUST(Set.of(State.OPEN, State.WORKED_OUT), State.OPEN, true, Role.FINANCE),
    /** Takes a line away that was added by hand, for a reason. */
    WITHDRAW(Set.of(State.OPEN, State.WORKED_OUT), State.OPEN, true, Role.FINANCE),
    /** Says, as a second person, that a line that was added by hand is right. */
    AGREE(Set.of(State.OPEN, State.WORKED_OUT, State.IN_REVIEW), null, false, Role.FINANCE),
    /** Holds the pay of a payee or of a sale, for a reason, in this run and those after it. */
    HOLD(Set.of(State.OPEN, State.WORKED_OUT), State.OPEN, true, Role.FINANCE),
    /** Lets go what was held, for a reason. */
    RELEASE(Set.of(State.OPEN, State.WORKED_OUT), State.OPEN, true, Role.FINANCE),
    /** Accepts a finding, for a reason. */
    ACCEPT(Set.of(State.WORKED_OUT, State.IN_REVIEW), null, true, Role.FINANCE),
    /** Asks managers to confirm, and somebody else to approve. */
    SUBMIT(Set.of(State.WORKED_OUT), State.IN_REVIEW, false, Role.FINANCE),
    /** Says that a manager's team is paid as it should be. */
    CONFIRM(Set.of(State.IN_REVIEW), null, false, Role.MANAGER),
    /** Leads back to where it can be changed, for a reason. */
    SEND_BACK(Set.of(State.IN_REVIEW, State.APPROVED), State.WORKED_OUT, true, Role.FINANCE),
    /** Says that it is right. */
    APPROVE(Set.of(State.IN_REVIEW), State.APPROVED, false, Role.FINANCE),
    /** Makes it final. */
    FREEZE(Set.of(State.APPROVED), State.FROZEN, false, Role.FINANCE),
    /** Says that it was paid. */
    PAY(Set.of(State.FROZEN), State.PAID, false, Role.FINANCE);

    private final Set<State> from;
    private final @Nullable State to;
    private final boolean needsText;
    private final Role role;

    Step(Set<State> from, @Nullable State to, boolean needsText, Role role) {
        this.from = from;
        this.to = to;
        this.needsText = needsText;
        this.role = role;
    }

    /** The state that it leads to from another: the same where it changes none. */
    public State after(State before) {
        return to == null ? before : to;
    }

    /** Whether it wants to be told why. */
    public boolean needsText() {
        return needsText;
    }

    /** Whether it is possible in a state. */
    public boolean isPossibleIn(State state) {
        return from.contains(state);
    }

    /** Who may take it. */
    public Role role() {
        return role;
    }

    /** Whether it moves the run as a whole, so that whoever takes it must have seen it as it is. */
    public boolean isOfTheWhole() {
        return switch (this) {
            case OPEN, WORK_OUT, SUBMIT, SEND_BACK, APPROVE, FREEZE, PAY -> true;
            case ADJUST, WITHDRAW, AGREE, HOLD, RELEASE, ACCEPT, CONFIRM -> false;
        };
    }
}
