package trinn.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whatever is done to a chain is found, and where. */
final class ChainTest {

    private static final int LENGTH = 5;

    private final List<Entry> chain = chain("Ann");

    private static List<Entry> chain(String who) {
        List<Entry> entries = new ArrayList<>();
        Head head = Head.NONE;
        for (int i = 1; i <= LENGTH; i++) {
            Entry entry = Entry.after(
                    head,
                    Instant.ofEpochSecond(i),
                    who,
                    Deed.DATA_IMPORTED,
                    Subject.data(i, "Set " + i),
                    Details.text("hash", "h" + i));
            entries.add(entry);
            head = entry.head();
        }
        return entries;
    }

    private Head head() {
        return chain.getLast().head();
    }

    private static Optional<Finding> walk(Head end, List<Entry> entries, Head... known) {
        Chain walk = new Chain(end, List.of(known));
        for (Entry entry : entries) {
            Optional<Finding> finding = walk.add(entry);
            if (finding.isPresent()) {
                return finding;
            }
        }
        return walk.end();
    }

    private static Entry with(Entry entry, String who, String previous) {
        return new Entry(
                entry.number(), entry.at(), who, entry.deed(), entry.about(), entry.details(), previous, entry.hash());
    }

    private static Entry rehashed(Entry entry) {
        return new Entry(
                entry.number(),
                entry.at(),
                entry.who(),
                entry.deed(),
                entry.about(),
                entry.details(),
                entry.previous(),
                entry.hashAt(entry.number()));
    }

    private static Entry at(long number, Entry entry) {
        return new Entry(
                number,
                entry.at(),
                entry.who(),
                entry.deed(),
                entry.about(),
                entry.details(),
                entry.previous(),
                entry.hash());
    }

    @Test
    void nothingIsFoundInOneThatIsAsItWas() {
        assertThat(walk(head(), chain)).isEmpty();
        assertThat(walk(head(), chain, head(), chain.get(1).head(), Head.NONE)).isEmpty();
        assertThat(walk(Head.NONE, List.of())).isEmpty();
    }

    @Test
    void aChangedEntryIsNamed() {
        chain.set(2, with(chain.get(2), "Bo", chain.get(2).previous()));
        assertThat(walk(head(), chain)).contains(Finding.at(Fault.ENTRY_CHANGED, 3));
    }

    @Test
    void anEntryThatWasChangedWithItsHashIsNamedByTheOneAfterIt() {
        chain.set(2, rehashed(with(chain.get(2), "Bo", chain.get(2).previous())));
        assertThat(walk(head(), chain)).contains(Finding.at(Fault.ENTRY_REPLACED, 3));
    }

    @Test
    void theLastEntryThatWasChangedWithItsHashIsNamedByTheHead() {
        Head head = head();
        chain.set(4, rehashed(with(chain.get(4), "Bo", chain.get(4).previous())));
        assertThat(walk(head, chain)).contains(Finding.at(Fault.ENTRY_REPLACED, 5));
    }

    @Test
    void aMissingEntryIsNamed() {
        Head head = head();
        chain.remove(1);
        assertThat(walk(head, chain)).contains(Finding.at(Fault.ENTRY_MISSING, 2));
    }

    @Test
    void anEntryThatStandsElsewhereIsNamedWithItsPlace() {
        Entry second = chain.get(1);
        chain.set(1, at(2, chain.get(3)));
        chain.set(3, at(4, second));
        assertThat(walk(head(), chain)).contains(new Finding(Fault.ENTRY_MOVED, 2, "4"));
    }

    @Test
    void anEntryBehindTheHeadIsNamed() {
        assertThat(walk(chain.get(3).head(), chain)).contains(Finding.at(Fault.ENTRY_ADDED, 5));
    }

    @Test
    void anEndThatWasCutOffIsNamed() {
        assertThat(walk(head(), chain.subList(0, 3))).contains(new Finding(Fault.CUT_OFF, 4, "5"));
    }

    @Test
    void aChainThatWasWrittenAnewIsNamedByAHeadThatWasWrittenDown() {
        List<Entry> other = chain("Bo");
        Head known = chain.get(2).head();
        assertThat(walk(other.getLast().head(), other)).isEmpty();
        assertThat(walk(other.getLast().head(), other, known)).contains(Finding.at(Fault.OTHER_HEAD, 3));
        assertThat(walk(chain.get(1).head(), chain.subList(0, 2), known)).contains(new Finding(Fault.CUT_OFF, 3, "3"));
    }

    @Test
    void theSameTextsInOtherFieldsAreAnotherHash() {
        Entry one = Entry.after(Head.NONE, Instant.EPOCH, "Ann", Deed.SIGNED_IN, new Subject("KPI", "ab", "c"), "{}");
        Entry other = Entry.after(Head.NONE, Instant.EPOCH, "Ann", Deed.SIGNED_IN, new Subject("KPI", "a", "bc"), "{}");
        assertThat(one.hash()).isNotEqualTo(other.hash());
    }

    @Test
    void everyFaultCanBeSaid() {
        for (Fault fault : Fault.values()) {
            assertThat(new Finding(fault, 7, "X").sentence())
                    .doesNotContain("{")
                    .endsWith(".");
        }
    }

    @Test
    void aHeadIsReadAsItIsWritten() {
        assertThat(Head.parse(head().toString())).isEqualTo(head());
        assertThatIllegalArgumentException().isThrownBy(() -> Head.parse("5")).withMessageContaining("a hyphen");
    }

    @Test
    void detailsAreReadAsTheyAreWritten() {
        String text = Details.text("a", "say \"no\"\n\\", "ø", "", "b", "{\"c\":\"d\"}");
        assertThat(Details.parse(text))
                .containsEntry("a", "say \"no\"\n\\")
                .containsEntry("ø", "")
                .containsEntry("b", "{\"c\":\"d\"}")
                .hasSize(3);
        assertThatIllegalArgumentException().isThrownBy(() -> Details.text("a"));
    }
}
