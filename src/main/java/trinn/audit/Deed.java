package trinn.audit;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import trinn.access.Role;
import trinn.access.User;

/**
 * What can be done, and by whom. The names are stored: none is ever changed, or used for something else. A manager brings data in by
 * correcting a record, and finance saves a scheme that it tried in What-if.
 */
public enum Deed {
    /** A version of a data set came in. */
    DATA_IMPORTED(Area.DATA, Role.DESIGNER, Role.MANAGER, Role.FINANCE),
    /** A version of a data set was deleted. */
    DATA_DELETED(Area.DATA, Role.DESIGNER, Role.FINANCE),
    /** A value of a record was corrected, which makes a new version of its data set. */
    RECORD_CORRECTED(Area.DATA, Role.DESIGNER, Role.MANAGER, Role.FINANCE),
    /** A KPI was added or changed. */
    KPI_ADDED(Area.DATA, Role.DESIGNER, Role.FINANCE),
    /** An added KPI was deleted. */
    KPI_DELETED(Area.DATA, Role.DESIGNER, Role.FINANCE),
    /** The norms of activity of a data set were changed. */
    NORM_CHANGED(Area.DATA, Role.DESIGNER, Role.FINANCE),
    /** Which columns of a file are which fields was remembered. */
    MAPPING_SAVED(Area.DATA, Role.DESIGNER, Role.FINANCE),
    /** Where data comes from by itself was set up or changed. */
    SOURCE_SAVED(Area.DATA, Role.DESIGNER, Role.FINANCE),
    /** A source of data was deleted. */
    SOURCE_DELETED(Area.DATA, Role.DESIGNER, Role.FINANCE),
    /** A scheme came with Trinn. */
    SCHEME_SHIPPED(Area.SCHEMES, Role.DESIGNER),
    /** A version of a scheme was saved. */
    SCHEME_SAVED(Area.SCHEMES, Role.DESIGNER, Role.FINANCE),
    /** A scheme was copied from another. */
    SCHEME_COPIED(Area.SCHEMES, Role.DESIGNER),
    /** A scheme was taken in from a file. */
    SCHEME_IMPORTED(Area.SCHEMES, Role.DESIGNER),
    /** An earlier version of a scheme was taken up again. */
    SCHEME_BACK(Area.SCHEMES, Role.DESIGNER),
    /** A version of a scheme was sent to be reviewed. */
    SCHEME_SUBMITTED(Area.SCHEMES, Role.DESIGNER),
    /** A version of a scheme was approved. */
    SCHEME_APPROVED(Area.SCHEMES, Role.FINANCE),
    /** A version of a scheme was sent back. */
    SCHEME_REFUSED(Area.SCHEMES, Role.DESIGNER, Role.FINANCE),
    /** A scheme was put in force for a group of payees. */
    SCHEME_ASSIGNED(Area.SCHEMES, Role.FINANCE),
    /** A scheme was retired. */
    SCHEME_RETIRED(Area.SCHEMES, Role.FINANCE),
    /** A what-if was saved. */
    WHAT_IF_SAVED(Area.TRIES, Role.DESIGNER, Role.FINANCE),
    /** A what-if was deleted. */
    WHAT_IF_DELETED(Area.TRIES, Role.DESIGNER, Role.FINANCE),
    /** A trial was started. */
    TRIAL_STARTED(Area.TRIES, Role.DESIGNER, Role.FINANCE),
    /** A trial was ended and forgotten. */
    TRIAL_DELETED(Area.TRIES, Role.DESIGNER, Role.FINANCE),
    /** A question was asked, or asked again. */
    QUESTION_ASKED(Area.QUESTIONS, Role.DESIGNER, Role.MANAGER, Role.SELLER, Role.FINANCE),
    /** A question was answered. */
    QUESTION_ANSWERED(Area.QUESTIONS, Role.DESIGNER, Role.MANAGER, Role.FINANCE),
    /** A question was declined. */
    QUESTION_DECLINED(Area.QUESTIONS, Role.DESIGNER, Role.MANAGER, Role.FINANCE),
    /** What a question was about was corrected. */
    QUESTION_CORRECTED(Area.QUESTIONS, Role.DESIGNER, Role.MANAGER, Role.FINANCE),
    /** A run was opened. */
    RUN_OPENED(Area.RUNS, Role.FINANCE),
    /** A run was worked out. */
    RUN_WORKED_OUT(Area.RUNS, Role.FINANCE),
    /** A finding of a run was accepted. */
    RUN_ACCEPTED(Area.RUNS, Role.FINANCE),
    /** A team was confirmed. */
    RUN_CONFIRMED(Area.RUNS, Role.MANAGER),
    /** A line was added to a run by hand. */
    RUN_ADJUSTED(Area.RUNS, Role.FINANCE),
    /** A payment was held, or let go. */
    RUN_HELD(Area.RUNS, Role.FINANCE),
    /** A run was sent to be reviewed. */
    RUN_SUBMITTED(Area.RUNS, Role.FINANCE),
    /** A run was approved. */
    RUN_APPROVED(Area.RUNS, Role.FINANCE),
    /** A run was sent back. */
    RUN_REFUSED(Area.RUNS, Role.FINANCE),
    /** A run was frozen. */
    RUN_FROZEN(Area.RUNS, Role.FINANCE),
    /** A run was paid. */
    RUN_PAID(Area.RUNS, Role.FINANCE),
    /** A run was handed on in a file. */
    RUN_EXPORTED(Area.RUNS, Role.FINANCE),
    /** What runs must not go beyond was set. */
    RUN_BOUNDS(Area.RUNS, Role.FINANCE),
    /** How runs become files for payroll and the books was set up. */
    PAY_MAPPING_SAVED(Area.RUNS, Role.FINANCE),
    /** A note about a payee was written, changed or deleted. */
    NOTE_WRITTEN(Area.PEOPLE, Role.DESIGNER, Role.MANAGER, Role.FINANCE),
    /** A payee chose whether colleagues see goals that were reached. */
    BOARD_CHOSEN(Area.PEOPLE, Role.MANAGER, Role.SELLER),
    /** Somebody was invited. */
    ACCOUNT_INVITED(Area.PEOPLE, Role.ADMINISTRATOR),
    /** An account was made. */
    ACCOUNT_CREATED(Area.PEOPLE, Role.ADMINISTRATOR),
    /** The roles or the payee of an account were changed. */
    ACCOUNT_CHANGED(Area.PEOPLE, Role.ADMINISTRATOR),
    /** A password was changed. */
    ACCOUNT_PASSWORD_CHANGED(Area.PEOPLE),
    /** An account was locked. */
    ACCOUNT_LOCKED(Area.PEOPLE, Role.ADMINISTRATOR),
    /** An account was unlocked. */
    ACCOUNT_UNLOCKED(Area.PEOPLE, Role.ADMINISTRATOR),
    /** Somebody made a token, by which another system acts for them. */
    TOKEN_MADE(Area.PEOPLE),
    /** A token was revoked. */
    TOKEN_REVOKED(Area.PEOPLE),
    /** Another system that is told of what happens was set up or changed. */
    WEBHOOK_SAVED(Area.PEOPLE, Role.ADMINISTRATOR),
    /** Another system is not told any more. */
    WEBHOOK_DELETED(Area.PEOPLE, Role.ADMINISTRATOR),
    /** An account was deleted. */
    ACCOUNT_DELETED(Area.PEOPLE, Role.ADMINISTRATOR),
    /** A setting was changed. */
    SETTING_CHANGED(Area.PEOPLE, Role.ADMINISTRATOR),
    /** The personal part of what is stored here of somebody was erased. */
    PERSON_ERASED(Area.PEOPLE, Role.ADMINISTRATOR),
    /** Somebody signed in. */
    SIGNED_IN(Area.SIGN_INS),
    /** Somebody could not sign in. */
    SIGN_IN_FAILED(Area.SIGN_INS),
    /** Somebody signed out. */
    SIGNED_OUT(Area.SIGN_INS),
    /** Somebody looked at the statement of somebody else. */
    STATEMENT_SEEN(Area.LOOKS),
    /** Somebody printed statements. */
    STATEMENT_PRINTED(Area.LOOKS),
    /** Somebody printed the letter of somebody's plan, which says what is paid at target. */
    LETTER_PRINTED(Area.LOOKS);

    private final Area area;
    private final Set<Role> by;

    /** @param by who may do it; anybody where nobody is named */
    Deed(Area area, Role... by) {
        this.area = area;
        this.by = by.length == 0 ? EnumSet.allOf(Role.class) : Set.of(by);
    }

    /** Whether somebody may do it, as far as roles go. */
    public boolean isFor(User user) {
        return this == ACCOUNT_PASSWORD_CHANGED || user.is(by.toArray(Role[]::new));
    }

    /** What it is about. */
    public Area area() {
        return area;
    }

    /** The one of this name; empty where a later Trinn wrote it, or somebody else. */
    public static Optional<Deed> of(String code) {
        return Stream.of(values()).filter(deed -> deed.name().equals(code)).findFirst();
    }
}
