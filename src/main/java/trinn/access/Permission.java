package trinn.access;

import java.util.Locale;

/** What somebody may see beyond what a role shows; an administrator gives each by itself. */
public enum Permission {
    /** The names of payees, for who writes schemes; without it payees go by their numbers. Other roles need it not. */
    NAMES,
    /** What is made of gender and salary, as the figures of fairness are. */
    PERSONAL;

    /** The word by which it is stored and by which messages know it, such as {@code names}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
