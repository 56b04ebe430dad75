package trinn.scheme.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DataAccessException;
import trinn.access.Demo;
import trinn.access.store.Signed;
import trinn.scheme.Scheme;
import trinn.scheme.SchemeFiles;
import trinn.scheme.SmallScheme;
import trinn.scheme.store.SchemeEvent.What;
import trinn.source.ProblemsException;
import trinn.store.Database;
import trinn.store.Engine;

@ParameterizedClass
@EnumSource(Engine.class)
class SchemeVersionsTest {

    private static final SchemeFiles SMALL = SmallScheme.files("small", "Small", "0.02");

    private static Database database;
    private static SchemeVersions versions;

    @Parameter
    Engine engine;

    @BeforeParameterizedClassInvocation
    static void open(Engine engine) {
        database = engine.open(SchemeVersions.class);
        versions = database.get(SchemeVersions.class);
    }

    @AfterParameterizedClassInvocation
    static void close() {
        database.close();
    }

    @BeforeEach
    void empty() {
        database.jdbc().update("DELETE FROM scheme_versions");
    }

    @Test
    void givesBackWhatWasAdded() {
        SchemeFiles shipped = SchemeFiles.read(Path.of("rules/coefficients"));

        assertThat(versions.load(versions.add(SMALL, ""))).isEqualTo(SMALL);
        assertThat(versions.load(versions.add(shipped, ""))).isEqualTo(shipped);
    }

    @Test
    void givesBackATextOfAnyLength() {
        SchemeFiles large = SMALL.with("notes.drl", "// long\n".repeat(200_000));

        assertThat(versions.load(versions.add(large, ""))).isEqualTo(large);
    }

    @Test
    void listsSchemesByTitleAndTheirNewestVersionFirst() {
        versions.add(SmallScheme.files("z-scheme", "Alpha", "0.02"), "");
        versions.add(SMALL, "");
        versions.add(SmallScheme.files("z-scheme", "Zulu", "0.03"), "after the talks");
        String newest = versions.add(SmallScheme.files("small", "Small", "0.04"), "four");

        assertThat(versions.all())
                .extracting(SchemeVersion::schemeId, SchemeVersion::title, SchemeVersion::label)
                .containsExactly(
                        tuple("small", "Small", "four"),
                        tuple("small", "Small", ""),
                        tuple("z-scheme", "Zulu", "after the talks"),
                        tuple("z-scheme", "Alpha", ""));
        SchemeVersion first = versions.all().getFirst();
        assertThat(first.hash()).isEqualTo(newest);
        assertThat(first.currency()).isEqualTo("NOK");
        assertThat(first.stored())
                .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(1));
    }

    @Test
    void anEarlierVersionThatIsTakenUpAgainIsTheOneNow() {
        String first = versions.add(SMALL, "");
        String second = versions.take(SmallScheme.files("small", "Small", "0.03"), What.SAVED, "Kari", "more");
        assertThat(versions.all()).extracting(SchemeVersion::hash).containsExactly(second, first);

        versions.take(SMALL, What.BACK, "Ola", "too much");
        versions.take(SMALL, What.SAVED, "Ola", "it is that already");

        assertThat(versions.all()).extracting(SchemeVersion::hash).containsExactly(first, second);
        assertThat(versions.history("small"))
                .extracting(SchemeEvent::version, SchemeEvent::what, SchemeEvent::who, SchemeEvent::why)
                .containsExactly(
                        tuple(first, What.BACK, "Ola", "too much"),
                        tuple(second, What.SAVED, "Kari", "more"),
                        tuple(first, What.SHIPPED, "", ""));
        assertThat(versions.all()).extracting(SchemeVersion::label).containsExactly("", "more");
    }

    @ParameterizedTest
    @CsvSource({"nb-NO, Liten", "nn-NO, Liten", "da-DK, Small", "en-GB, Small"})
    void aTitleIsReadInTheReadersLanguageElseInEnglish(String reader, String title) {
        versions.add(SMALL.with("messages_nb.properties", "title=Liten\n").with("messages_da.properties", ""), "");
        assertThat(versions.all().getFirst().title(Locale.forLanguageTag(reader)))
                .isEqualTo(title);
    }

    @Test
    void addsTheSameContentOnlyOnceAndKeepsItsLabel() {
        String first = versions.add(SMALL, "first");
        String second = versions.add(SmallScheme.files("small", "Small", "0.02"), "second");

        assertThat(second).isEqualTo(first).isEqualTo(SMALL.hash());
        assertThat(versions.all()).extracting(SchemeVersion::label).containsExactly("first");
    }

    @Test
    void addsTheSameContentOnlyOnceFromSeveralThreads() throws Exception {
        List<Callable<String>> adding = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            adding.add(() -> Signed.as(Demo.DESIGNER.user(), () -> versions.add(SMALL, "")));
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<String> hash : threads.invokeAll(adding)) {
                assertThat(hash.get()).isEqualTo(SMALL.hash());
            }
        }
        assertThat(versions.all()).hasSize(1);
    }

    @Test
    void refusesWhatIsNoSchemeAndStoresNothing() {
        SchemeFiles broken = SMALL.with(SchemeFiles.SCHEME, "scheme: small\ntitel: Small\n");

        assertThatExceptionOfType(ProblemsException.class)
                .isThrownBy(() -> versions.add(broken, ""))
                .satisfies(refused -> assertThat(refused.problems()).isNotEmpty());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> versions.add(SMALL, "x".repeat(201)))
                .withMessage("The name of a version may have at most 200 characters.");
        assertThat(versions.all()).isEmpty();
    }

    @Test
    void storesNothingWhereOneFileFails() {
        SchemeFiles bad = SMALL.with("x".repeat(600) + ".drl", "");

        assertThat(Scheme.of(bad).id()).isEqualTo("small");
        assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> versions.add(bad, ""));
        assertThat(versions.all()).isEmpty();
        assertThat(database.jdbc().queryForObject("SELECT COUNT(*) FROM scheme_files", Integer.class))
                .isZero();
    }

    @Test
    void knowsNoOtherVersions() {
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> versions.load("abc"))
                .withMessage("There is no version of a scheme with the hash abc.");
    }

    @Test
    void refusesFilesThatSomebodyChanged() {
        String hash = versions.add(SMALL, "");
        database.jdbc().update("UPDATE scheme_files SET content = 'rule' WHERE name = 'pay.drl'");

        assertThatIllegalStateException()
                .isThrownBy(() -> versions.load(hash))
                .withMessage("The stored version %s of a scheme is damaged: its files are not those that were stored."
                        .formatted(hash));
    }
}
