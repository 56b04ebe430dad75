package trinn.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class StintsTest {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);

    private final Stints stints = new Stints(RecordText.records("""
            assignments: payee=a, from=2026-05-01, department=south
            assignments: payee=a, from=2026-03-01, role=lead
            assignments: payee=nobody, from=2026-03-01, department=south
            payees: id=b, name=B
            payees: id=a, name=A, department=north, role=seller
            """));

    @Test
    void anAssignmentChangesWhatItGivesFromItsDayOn() {
        assertThat(stints.of("a"))
                .extracting(Stint::from, Stint::to, Stint::department, Stint::role)
                .containsExactly(
                        tuple(LocalDate.MIN, MARCH, "north", "seller"),
                        tuple(MARCH, MAY, "north", "lead"),
                        tuple(MAY, LocalDate.MAX, "south", "lead"));
    }

    @Test
    void aDayHasTheStintThatBeganLast() {
        assertThat(stints.on("a", MAY.minusDays(1)).department()).isEqualTo("north");
        assertThat(stints.on("a", MAY).department()).isEqualTo("south");
        assertThat(stints.on("b", MAY).department()).isEmpty();
    }

    @Test
    void onlyWhoIsListedIsThereInTheOrderOfTheRecords() {
        assertThat(stints.payees()).containsExactly("b", "a");
    }

    @Test
    void ofTwoAssignmentsOnOneDayTheLaterRecordCounts() {
        Stints twice = new Stints(RecordText.records("""
                payees: id=a, name=A, department=north
                assignments: payee=a, from=2026-03-01, department=south
                assignments: payee=a, from=2026-03-01, department=west
                """));
        assertThat(twice.on("a", MARCH).department()).isEqualTo("west");
        assertThat(twice.of("a")).extracting(Stint::department).containsExactly("north", "south", "west");
    }
}
