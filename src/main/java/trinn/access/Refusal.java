package trinn.access;

import java.util.Locale;

/** Why an account cannot become as somebody wants it. */
public enum Refusal {
    /** The login is no e-mail address. */
    NO_LOGIN,
    /** Another account has this login. */
    LOGIN_TAKEN,
    /** There is no name, or it is too long. */
    NO_NAME,
    /** Somebody without any role can do nothing. */
    NO_ROLE,
    /** A seller whose payee is not known sees nobody's pay. */
    NO_PAYEE,
    /** Nobody could invite people any more. */
    LAST_ADMINISTRATOR,
    /** The link was used, or its time is over. */
    LINK_USED;

    /** The word by which messages know it, such as {@code login-taken}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
