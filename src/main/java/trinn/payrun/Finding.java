package trinn.payrun;

import java.util.List;
import trinn.source.Sha256;

/**
 * What somebody has to look at before a run goes on.
 *
 * @param kind what it is
 * @param payee the id of whom it is about; empty where it is about the run
 * @param values what is to be said of it, by the kind: amounts in the currency of the run, days, codes of KPIs
 */
public record Finding(Kind kind, String payee, List<String> values) {

    /** What can be found. The names are stored. */
    public enum Kind {
        /** Nobody assigned a scheme to them: they are not paid. */
        UNASSIGNED,
        /** No scheme is assigned to them on some days: they are not paid. */
        GAP,
        /** More than one version is assigned to them: they are not paid. */
        SEVERAL,
        /** The version that is assigned to them is not approved: they are not paid. */
        UNAPPROVED,
        /** The data says nothing of them in the period, though something is assigned to them. */
        NO_DATA,
        /** A period that is closed cannot be worked out again for them: the value is its first day. */
        CLOSED_UNASSIGNED,
        /** They get less than nothing: the amount. */
        NEGATIVE,
        /** They get many times what they usually get: the amount, the median, the bound. */
        OVER_MEDIAN,
        /** A KPI that a rule asks for has no target: its code, what is missing, and of many how many payees. */
        NO_TARGET,
        /** A KPI that a rule asks for is not there: its code, and of many how many payees. */
        NO_KPI,
        /** Something else that a rule asks for is not there: what, which, its field, and of many how many payees. */
        NO_FACT,
        /** The newest record is older than it should be: its day, the bound in days. */
        OLD_DATA,
        /** All pay together is more than its budget: the sum, the budget. */
        OVER_BUDGET,
        /** A manager did not confirm the team; known by its manager. */
        UNCONFIRMED
    }

    /** Copies the list. */
    public Finding {
        values = List.copyOf(values);
    }

    /** What tells it from others: accepted is what was seen, with its figures. */
    public String key() {
        return Sha256.hex(kind + "\n" + payee + "\n" + String.join("\n", values))
                .substring(0, 32);
    }
}
