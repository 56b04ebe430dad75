package trinn.access;

import java.util.Locale;

/** What somebody does in the company, as far as Trinn is concerned; one person can have several roles. */
public enum Role {
    /** Writes and changes schemes, and tries them in What-if. */
    DESIGNER,
    /** Leads sellers, sees their pay, answers their questions and confirms it. */
    MANAGER,
    /** Is paid by a scheme, and sees that pay. */
    SELLER,
    /** Approves schemes, works out and freezes pay, and hands it on to payroll. */
    FINANCE,
    /** Sees everything and changes nothing. */
    AUDITOR,
    /** Invites people, gives roles, and keeps Trinn running; sees no pay by that. */
    ADMINISTRATOR;

    /** The word by which it is stored and by which messages know it, such as {@code finance}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
