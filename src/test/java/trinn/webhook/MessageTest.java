package trinn.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import trinn.api.web.Paths;
import trinn.audit.Deed;
import trinn.audit.Details;
import trinn.audit.Entry;
import trinn.audit.Head;
import trinn.audit.Kind;
import trinn.audit.Subject;

final class MessageTest {

    private static final Instant AT = Instant.parse("2026-11-02T09:00:00.123456Z");

    private static Entry entry(Deed deed, Subject about, String... details) {
        return Entry.after(Head.NONE, AT, "somebody", deed, about, Details.text(details));
    }

    @Test
    void saysWhichRunWasFrozenAndWhereItIs() {
        Subject run = Subject.of(Kind.RUN, 7, "Nordhandel, of Norway, 2026-10-01");
        assertThat(Message.of(
                        Event.RUN_FROZEN, entry(Deed.RUN_FROZEN, run, "place", "9", "step", "FREEZE", "hash", "5f0c")))
                .isEqualTo(
                        "{\"type\":\"run.frozen\",\"timestamp\":\"2026-11-02T09:00:00.123456Z\",\"data\":{\"id\":\"7\","
                                + "\"name\":\"Nordhandel, of Norway, 2026-10-01\",\"dataSet\":\"Nordhandel, of Norway\","
                                + "\"period\":\"2026-10-01\",\"hash\":\"5f0c\",\"path\":\"" + Paths.V1
                                + "/pay-runs/7\"}}");
    }

    @Test
    void saysWhichSchemeWasApprovedAndWhereItIs() {
        Subject scheme = Subject.of(Kind.SCHEME, "nordic-sales", "Nordic \"sales\" plan");
        assertThat(Message.of(
                        Event.SCHEME_APPROVED,
                        entry(Deed.SCHEME_APPROVED, scheme, "version", "0e74", "step", "APPROVE")))
                .isEqualTo("{\"type\":\"scheme.approved\",\"timestamp\":\"2026-11-02T09:00:00.123456Z\",\"data\":{"
                        + "\"id\":\"nordic-sales\",\"name\":\"Nordic \\\"sales\\\" plan\",\"version\":\"0e74\","
                        + "\"path\":\"" + Paths.V1 + "/scheme-versions/0e74\"}}");
    }

    @Test
    void eventsAreKnownByTheirCodesAndDeeds() {
        for (Event event : Event.values()) {
            assertThat(Event.of(event.code())).contains(event);
            assertThat(Event.ofDeed(event.deed().name())).contains(event);
        }
        assertThat(Event.of(Event.TEST)).isEmpty();
        assertThat(Event.ofDeed("RUN_PAID")).isEmpty();
    }

    @Test
    void aTestSaysThatItIsOne() {
        assertThat(Message.test("Payroll", AT))
                .isEqualTo("{\"type\":\"trinn.test\",\"timestamp\":\"2026-11-02T09:00:00.123456Z\","
                        + "\"data\":{\"name\":\"Payroll\"}}");
    }
}
