package trinn.payrun.file.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.security.access.AccessDeniedException;
import trinn.access.Role;
import trinn.access.User;
import trinn.access.store.Signed;
import trinn.payrun.file.Mapping;
import trinn.payrun.file.Samples;
import trinn.payrun.file.store.PayMappings.Saved;
import trinn.store.Database;
import trinn.store.Engine;

/** Mappings on every database. */
@ParameterizedClass
@EnumSource(Engine.class)
final class PayMappingsTest {

    private static final User FINANCE = new User("f", "Finn", Set.of(Role.FINANCE), "");

    @Parameter
    Engine engine;

    private Database database;
    private PayMappings mappings;

    @BeforeEach
    void open() {
        database = engine.open(PayMappings.class);
        mappings = database.get(PayMappings.class);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Saved saved(String dataSet) {
        return Signed.as(FINANCE, () -> mappings.of(dataSet, Locale.ENGLISH));
    }

    private Saved save(Mapping mapping, String seen) {
        return Signed.as(FINANCE, () -> mappings.save("Nordhandel", mapping, seen));
    }

    @Test
    void whereNoneWasSavedThereIsTheStandardOne() {
        assertThat(Signed.as(FINANCE, () -> mappings.of("Nordhandel", Locale.of("nb"))))
                .isEqualTo(new Saved(Mapping.standard(Locale.of("nb")), PayMappings.NONE));
    }

    @Test
    void theLastOneThatWasSavedIsThere() {
        Saved first = save(Mapping.standard(Locale.ENGLISH), PayMappings.NONE);
        save(Samples.mapping(), first.seen());
        assertThat(saved("Nordhandel"))
                .isEqualTo(new Saved(Samples.mapping(), Samples.mapping().hash()));
        assertThat(saved("Other").seen()).isEqualTo(PayMappings.NONE);
    }

    @Test
    void theSecondOfTwoIsTold() {
        Saved first = save(Mapping.standard(Locale.ENGLISH), PayMappings.NONE);
        save(Samples.mapping(), first.seen());
        assertThatExceptionOfType(ChangedMeanwhileException.class)
                .isThrownBy(() -> save(Mapping.standard(Locale.of("sv")), first.seen()))
                .withMessageContaining("Nordhandel");
        assertThatExceptionOfType(ChangedMeanwhileException.class)
                .isThrownBy(() -> save(Mapping.standard(Locale.of("sv")), PayMappings.NONE));
        assertThat(saved("Nordhandel").mapping()).isEqualTo(Samples.mapping());
        assertThat(entries()).hasSize(2);
    }

    @Test
    void ofTwoAtOnceOneIsSaved() throws Exception {
        CyclicBarrier both = new CyclicBarrier(2);
        List<Callable<Boolean>> tries = IntStream.range(0, 2)
                .<Callable<Boolean>>mapToObj(nth -> () -> {
                    both.await();
                    try {
                        save(Mapping.standard(nth == 0 ? Locale.ENGLISH : Locale.of("da")), PayMappings.NONE);
                        return true;
                    } catch (ChangedMeanwhileException e) {
                        return false;
                    }
                })
                .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Boolean> done = threads.invokeAll(tries).stream()
                    .map(one -> one.resultNow())
                    .toList();
            assertThat(done).containsExactlyInAnyOrder(true, false);
        }
        assertThat(entries()).hasSize(1);
    }

    @Test
    void theLogSaysWhichMappingWasSaved() {
        Saved first = save(Samples.mapping(), PayMappings.NONE);
        assertThat(entries())
                .containsExactly(
                        "PAY_MAPPING_SAVED PAY_MAPPING Nordhandel {\"version\":\"%s\"}".formatted(first.seen()));
    }

    private List<String> entries() {
        return database.jdbc()
                .query(
                        "SELECT deed, kind, subject, details FROM audit_entries ORDER BY number",
                        (row, number) -> "%s %s %s %s"
                                .formatted(row.getString(1), row.getString(2), row.getString(3), row.getString(4)));
    }

    @Test
    void onlyFinanceSavesAndOnlyAuditorsLookToo() {
        for (Role role : EnumSet.allOf(Role.class)) {
            User user = new User("u", "U", Set.of(role), "");
            Signed.as(user, () -> {
                assertThat(mappings.mayChange()).as("%s", role).isEqualTo(role == Role.FINANCE);
                if (role != Role.FINANCE) {
                    assertThatExceptionOfType(AccessDeniedException.class)
                            .as("%s", role)
                            .isThrownBy(() -> mappings.save("Nordhandel", Samples.mapping(), PayMappings.NONE));
                }
                if (role != Role.FINANCE && role != Role.AUDITOR) {
                    assertThatExceptionOfType(AccessDeniedException.class)
                            .as("%s", role)
                            .isThrownBy(() -> mappings.of("Nordhandel", Locale.ENGLISH));
                } else {
                    assertThat(mappings.of("Nordhandel", Locale.ENGLISH).seen()).isEqualTo(PayMappings.NONE);
                }
            });
        }
        assertThat(entries()).isEmpty();
    }

    @Test
    void whatCannotBeReadIsToldAndNotReplacedByTheStandardOne() {
        save(Samples.mapping(), PayMappings.NONE);
        database.jdbc().update("UPDATE pay_mappings SET mapping = '{}'");
        assertThatIllegalStateException().isThrownBy(() -> saved("Nordhandel")).withMessageContaining("Nordhandel");
    }
}
