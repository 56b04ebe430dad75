package trinn.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import trinn.access.Role;
import trinn.access.User;

/** Who may do what, as a table: a new deed needs a row. */
class DeedTest {

    private static final String DATA = "DESIGNER FINANCE";
    private static final String ANSWER = "DESIGNER FINANCE MANAGER";
    private static final String RUN = "FINANCE";
    private static final String PEOPLE = "ADMINISTRATOR";
    private static final String ANYBODY = "ADMINISTRATOR AUDITOR DESIGNER FINANCE MANAGER SELLER";

    private static final Map<Deed, String> TABLE = new TreeMap<>(Map.ofEntries(
            Map.entry(Deed.DATA_IMPORTED, ANSWER),
            Map.entry(Deed.DATA_DELETED, DATA),
            Map.entry(Deed.RECORD_CORRECTED, ANSWER),
            Map.entry(Deed.KPI_ADDED, DATA),
            Map.entry(Deed.KPI_DELETED, DATA),
            Map.entry(Deed.NORM_CHANGED, DATA),
            Map.entry(Deed.MAPPING_SAVED, DATA),
            Map.entry(Deed.SOURCE_SAVED, DATA),
            Map.entry(Deed.SOURCE_DELETED, DATA),
            Map.entry(Deed.SCHEME_SHIPPED, "DESIGNER"),
            Map.entry(Deed.SCHEME_SAVED, DATA),
            Map.entry(Deed.SCHEME_COPIED, "DESIGNER"),
            Map.entry(Deed.SCHEME_IMPORTED, "DESIGNER"),
            Map.entry(Deed.SCHEME_BACK, "DESIGNER"),
            Map.entry(Deed.SCHEME_SUBMITTED, "DESIGNER"),
            Map.entry(Deed.SCHEME_APPROVED, "FINANCE"),
            Map.entry(Deed.SCHEME_REFUSED, DATA),
            Map.entry(Deed.SCHEME_ASSIGNED, "FINANCE"),
            Map.entry(Deed.SCHEME_RETIRED, "FINANCE"),
            Map.entry(Deed.WHAT_IF_SAVED, DATA),
            Map.entry(Deed.WHAT_IF_DELETED, DATA),
            Map.entry(Deed.TRIAL_STARTED, DATA),
            Map.entry(Deed.TRIAL_DELETED, DATA),
            Map.entry(Deed.QUESTION_ASKED, "DESIGNER FINANCE MANAGER SELLER"),
            Map.entry(Deed.QUESTION_ANSWERED, ANSWER),
            Map.entry(Deed.QUESTION_DECLINED, ANSWER),
            Map.entry(Deed.QUESTION_CORRECTED, ANSWER),
            Map.entry(Deed.RUN_OPENED, RUN),
            Map.entry(Deed.RUN_WORKED_OUT, RUN),
            Map.entry(Deed.RUN_ACCEPTED, RUN),
            Map.entry(Deed.RUN_CONFIRMED, "MANAGER"),
            Map.entry(Deed.RUN_ADJUSTED, RUN),
            Map.entry(Deed.RUN_HELD, RUN),
            Map.entry(Deed.RUN_SUBMITTED, RUN),
            Map.entry(Deed.RUN_APPROVED, RUN),
            Map.entry(Deed.RUN_REFUSED, RUN),
            Map.entry(Deed.RUN_FROZEN, RUN),
            Map.entry(Deed.RUN_PAID, RUN),
            Map.entry(Deed.RUN_EXPORTED, RUN),
            Map.entry(Deed.RUN_BOUNDS, RUN),
            Map.entry(Deed.PAY_MAPPING_SAVED, RUN),
            Map.entry(Deed.NOTE_WRITTEN, ANSWER),
            Map.entry(Deed.BOARD_CHOSEN, "MANAGER SELLER"),
            Map.entry(Deed.ACCOUNT_INVITED, PEOPLE),
            Map.entry(Deed.ACCOUNT_CREATED, PEOPLE),
            Map.entry(Deed.ACCOUNT_CHANGED, PEOPLE),
            Map.entry(Deed.ACCOUNT_PASSWORD_CHANGED, ANYBODY),
            Map.entry(Deed.ACCOUNT_LOCKED, PEOPLE),
            Map.entry(Deed.ACCOUNT_UNLOCKED, PEOPLE),
            Map.entry(Deed.TOKEN_MADE, ANYBODY),
            Map.entry(Deed.TOKEN_REVOKED, ANYBODY),
            Map.entry(Deed.WEBHOOK_SAVED, PEOPLE),
            Map.entry(Deed.WEBHOOK_DELETED, PEOPLE),
            Map.entry(Deed.ACCOUNT_DELETED, PEOPLE),
            Map.entry(Deed.SETTING_CHANGED, PEOPLE),
            Map.entry(Deed.PERSON_ERASED, PEOPLE),
            Map.entry(Deed.SIGNED_IN, ANYBODY),
            Map.entry(Deed.SIGN_IN_FAILED, ANYBODY),
            Map.entry(Deed.SIGNED_OUT, ANYBODY),
            Map.entry(Deed.STATEMENT_SEEN, ANYBODY),
            Map.entry(Deed.STATEMENT_PRINTED, ANYBODY),
            Map.entry(Deed.LETTER_PRINTED, ANYBODY)));

    @Test
    void everyDeedIsForThoseOfItsRow() {
        Map<Deed, String> found = new TreeMap<>();
        for (Deed deed : Deed.values()) {
            found.put(
                    deed,
                    EnumSet.allOf(Role.class).stream()
                            .filter(role -> deed.isFor(new User("u", "U", Set.of(role), "")))
                            .map(Role::name)
                            .sorted()
                            .collect(Collectors.joining(" ")));
        }
        assertThat(found).isEqualTo(TABLE);
    }

    @Test
    void whoHasNoRoleDoesNothingButChooseAPassword() {
        User nobody = new User("u", "U", Set.of(), "");
        for (Deed deed : Deed.values()) {
            assertThat(deed.isFor(nobody)).as(deed.name()).isEqualTo(deed == Deed.ACCOUNT_PASSWORD_CHANGED);
        }
    }
}
