package trinn.audit;

import java.util.Optional;
import java.util.stream.Stream;

/** What can be done. The names are stored: none is ever changed, or used for something else. */
public enum Deed {
    /** A version of a data set came in. */
    DATA_IMPORTED(Area.DATA),
    /** A version of a data set was deleted. */
    DATA_DELETED(Area.DATA),
    /** A value of a record was corrected, which makes a new version of its data set. */
    RECORD_CORRECTED(Area.DATA),
    /** A KPI was added or changed. */
    KPI_ADDED(Area.DATA),
    /** An added KPI was deleted. */
    KPI_DELETED(Area.DATA),
    /** The norms of activity of a data set were changed. */
    NORM_CHANGED(Area.DATA),
    /** Which columns of a file are which fields was remembered. */
    MAPPING_SAVED(Area.DATA),
    /** A scheme came with Trinn. */
    SCHEME_SHIPPED(Area.SCHEMES),
    /** A version of a scheme was saved. */
    SCHEME_SAVED(Area.SCHEMES),
    /** A scheme was copied from another. */
    SCHEME_COPIED(Area.SCHEMES),
    /** A scheme was taken in from a file. */
    SCHEME_IMPORTED(Area.SCHEMES),
    /** An earlier version of a scheme was taken up again. */
    SCHEME_BACK(Area.SCHEMES),
    /** A version of a scheme was sent to be reviewed. */
    SCHEME_SUBMITTED(Area.SCHEMES),
    /** A version of a scheme was approved. */
    SCHEME_APPROVED(Area.SCHEMES),
    /** A version of a scheme was sent back. */
    SCHEME_REFUSED(Area.SCHEMES),
    /** A scheme was put in force for a group of payees. */
    SCHEME_ASSIGNED(Area.SCHEMES),
    /** A scheme was retired. */
    SCHEME_RETIRED(Area.SCHEMES),
    /** A what-if was saved. */
    WHAT_IF_SAVED(Area.TRIES),
    /** A what-if was deleted. */
    WHAT_IF_DELETED(Area.TRIES),
    /** A trial was started. */
    TRIAL_STARTED(Area.TRIES),
    /** A trial was ended and forgotten. */
    TRIAL_DELETED(Area.TRIES),
    /** A question was asked, or asked again. */
    QUESTION_ASKED(Area.QUESTIONS),
    /** A question was answered. */
    QUESTION_ANSWERED(Area.QUESTIONS),
    /** A question was declined. */
    QUESTION_DECLINED(Area.QUESTIONS),
    /** What a question was about was corrected. */
    QUESTION_CORRECTED(Area.QUESTIONS),
    /** A run was opened. */
    RUN_OPENED(Area.RUNS),
    /** A run was worked out. */
    RUN_WORKED_OUT(Area.RUNS),
    /** A finding of a run was accepted. */
    RUN_ACCEPTED(Area.RUNS),
    /** A team was confirmed. */
    RUN_CONFIRMED(Area.RUNS),
    /** A line was added to a run by hand. */
    RUN_ADJUSTED(Area.RUNS),
    /** A payment was held, or let go. */
    RUN_HELD(Area.RUNS),
    /** A run was sent to be reviewed. */
    RUN_SUBMITTED(Area.RUNS),
    /** A run was approved. */
    RUN_APPROVED(Area.RUNS),
    /** A run was sent back. */
    RUN_REFUSED(Area.RUNS),
    /** A run was frozen. */
    RUN_FROZEN(Area.RUNS),
    /** A run was paid. */
    RUN_PAID(Area.RUNS),
    /** A run was handed on in a file. */
    RUN_EXPORTED(Area.RUNS),
    /** A note about a payee was written, changed or deleted. */
    NOTE_WRITTEN(Area.PEOPLE),
    /** A payee chose whether colleagues see goals that were reached. */
    BOARD_CHOSEN(Area.PEOPLE),
    /** Somebody was invited. */
    ACCOUNT_INVITED(Area.PEOPLE),
    /** An account was made. */
    ACCOUNT_CREATED(Area.PEOPLE),
    /** The roles or the payee of an account were changed. */
    ACCOUNT_CHANGED(Area.PEOPLE),
    /** A password was changed. */
    ACCOUNT_PASSWORD_CHANGED(Area.PEOPLE),
    /** An account was locked. */
    ACCOUNT_LOCKED(Area.PEOPLE),
    /** An account was unlocked. */
    ACCOUNT_UNLOCKED(Area.PEOPLE),
    /** An account was deleted. */
    ACCOUNT_DELETED(Area.PEOPLE),
    /** A setting was changed. */
    SETTING_CHANGED(Area.PEOPLE),
    /** The personal part of what is stored here of somebody was erased. */
    PERSON_ERASED(Area.PEOPLE),
    /** Somebody signed in. */
    SIGNED_IN(Area.SIGN_INS),
    /** Somebody could not sign in. */
    SIGN_IN_FAILED(Area.SIGN_INS),
    /** Somebody signed out. */
    SIGNED_OUT(Area.SIGN_INS),
    /** Somebody looked at the statement of somebody else. */
    STATEMENT_SEEN(Area.LOOKS),
    /** Somebody printed statements. */
    STATEMENT_PRINTED(Area.LOOKS);

    private final Area area;

    Deed(Area area) {
        this.area = area;
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
