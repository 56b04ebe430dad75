package trinn.access.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.NoSuchElementException;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import trinn.access.Account;
import trinn.access.Demo;
import trinn.access.Role;
import trinn.access.Scope;
import trinn.access.ServiceToken;
import trinn.access.User;
import trinn.audit.store.AuditLog;
import trinn.source.Sha256;
import trinn.store.Database;
import trinn.store.Engine;

/** Tokens of other systems: what of them is kept, for whom they act, and when no longer. */
@ParameterizedClass
@EnumSource(Engine.class)
final class ServiceTokensTest {

    private static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");
    private static final Set<Scope> READS = Set.of(Scope.DATA_READ, Scope.AUDIT_READ);

    @Parameter
    Engine engine;

    private Database database;
    private Accounts accounts;
    private Account kari;
    private Account admin;

    @BeforeEach
    void open() {
        database = engine.open(AuditLog.class, Accounts.class);
        accounts = database.get(Accounts.class);
        Signed.as(User.TRINN, () -> {
            kari = accounts.add("kari@example.com", "Kari", Set.of(Role.FINANCE), "");
            admin = accounts.add("admin@example.com", "Ada", Set.of(Role.ADMINISTRATOR), "");
        });
    }

    @AfterEach
    void close() {
        database.close();
    }

    private ServiceTokens tokens(Instant now) {
        return new ServiceTokens(
                database.jdbc(),
                database.get(org.springframework.transaction.PlatformTransactionManager.class),
                accounts,
                database.get(AuditLog.class),
                true,
                java.time.Clock.fixed(now, ZoneOffset.UTC));
    }

    private ServiceTokens.Made made(Duration valid) {
        return Signed.as(kari.user(), () -> tokens(NOW).make(" Payroll ", READS, valid));
    }

    @Test
    void actsForWhoMadeItAndOnlyItsHashIsKept() {
        ServiceTokens.Made made = made(Duration.ofDays(30));
        assertThat(made.secret()).matches("trinn_[\\w-]{43}");
        assertThat(made.token().name()).isEqualTo("Payroll");
        ServiceTokens.Holder holder = tokens(NOW).holder(made.secret()).orElseThrow();
        assertThat(holder.user()).isEqualTo(kari.user());
        assertThat(holder.token().scopes()).isEqualTo(READS);
        assertThat(database.jdbc().queryForObject("SELECT secret FROM service_tokens", String.class))
                .isEqualTo(Sha256.hex(made.secret()));
        assertThat(tokens(NOW).holder(made.secret() + "x")).isEmpty();
        assertThat(tokens(NOW).holder(Sha256.hex(made.secret()))).isEmpty();
    }

    @Test
    void isOfNoUseFromItsEndOn() {
        ServiceTokens.Made made = made(Duration.ofDays(1));
        Instant end = NOW.plus(Duration.ofDays(1));
        assertThat(tokens(end.minusMillis(1)).holder(made.secret())).isPresent();
        assertThat(tokens(end).holder(made.secret())).isEmpty();
        assertThat(made.token().isOver(end.minusMillis(1))).isFalse();
        assertThat(made.token().isOver(end)).isTrue();
    }

    @Test
    void doesWhatItsPersonMayDoNow() {
        ServiceTokens.Made made = made(Duration.ofDays(1));
        User auditor = new User(kari.user().id(), "Kari", Set.of(Role.AUDITOR), "");
        Signed.as(User.TRINN, () -> accounts.change(auditor, true));
        assertThat(tokens(NOW).holder(made.secret()).orElseThrow().user().roles())
                .containsExactly(Role.AUDITOR);
        Signed.as(User.TRINN, () -> accounts.change(auditor, false));
        assertThat(tokens(NOW).holder(made.secret())).isEmpty();
    }

    @Test
    void isRevokedByItsOwnerAndByAdministratorsAlone() {
        ServiceToken first = made(Duration.ofDays(1)).token();
        ServiceTokens.Made second = made(Duration.ofDays(1));
        User other = new User("other", "Other", Set.of(Role.FINANCE, Role.DESIGNER), "");
        assertThatThrownBy(() -> Signed.as(other, () -> tokens(NOW).revoke(first)))
                .isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> Signed.as(other, () -> tokens(NOW).of(kari)))
                .isInstanceOf(NoSuchElementException.class);
        Signed.as(kari.user(), () -> tokens(NOW).revoke(first));
        assertThat(Signed.as(kari.user(), () -> tokens(NOW).own()))
                .extracting(ServiceToken::id)
                .containsExactly(second.token().id());
        Signed.as(admin.user(), () -> {
            assertThat(tokens(NOW).of(kari)).hasSize(1);
            tokens(NOW).revoke(second.token());
        });
        assertThat(tokens(NOW).holder(second.secret())).isEmpty();
        assertThat(database.jdbc()
                        .queryForList(
                                "SELECT deed FROM audit_entries WHERE deed LIKE 'TOKEN%' ORDER BY number",
                                String.class))
                .containsExactly("TOKEN_MADE", "TOKEN_MADE", "TOKEN_REVOKED", "TOKEN_REVOKED");
    }

    @Test
    void needsANameSomethingItIsForAndAnEnd() {
        ServiceTokens tokens = tokens(NOW);
        Signed.as(kari.user(), () -> {
            assertThatThrownBy(() -> tokens.make(" ", READS, Duration.ofDays(1)))
                    .hasMessageContaining("name");
            assertThatThrownBy(() -> tokens.make("x".repeat(101), READS, Duration.ofDays(1)))
                    .hasMessageContaining("name");
            assertThatThrownBy(() -> tokens.make("a", Set.of(), Duration.ofDays(1)))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> tokens.make("a", READS, Duration.ZERO)).hasMessageContaining("366");
            assertThatThrownBy(() -> tokens.make("a", READS, ServiceTokens.LONGEST.plusMillis(1)))
                    .hasMessageContaining("366");
            assertThat(tokens.make("x".repeat(100), READS, ServiceTokens.LONGEST))
                    .isNotNull();
        });
    }

    @Test
    void saysAboutWhenItWasUsedLast() {
        ServiceTokens.Made made = made(Duration.ofDays(1));
        assertThat(Signed.as(kari.user(), () -> tokens(NOW).own().getFirst().used()))
                .isNull();
        tokens(NOW).holder(made.secret());
        tokens(NOW.plus(Duration.ofMinutes(59))).holder(made.secret());
        assertThat(Signed.as(kari.user(), () -> tokens(NOW).own().getFirst().used()))
                .isEqualTo(NOW);
        Instant later = NOW.plus(Duration.ofMinutes(61));
        tokens(later).holder(made.secret());
        assertThat(Signed.as(kari.user(), () -> tokens(NOW).own().getFirst().used()))
                .isEqualTo(later);
    }

    /** Whoever starts a demo once on a database with accounts gets at nothing by its tokens. */
    @Test
    void peopleOfTheDemoHaveNoTokensWhereThereAreAccounts() {
        ServiceTokens demo = new ServiceTokens(
                database.jdbc(),
                database.get(org.springframework.transaction.PlatformTransactionManager.class),
                accounts,
                database.get(AuditLog.class),
                false,
                java.time.Clock.fixed(NOW, ZoneOffset.UTC));
        String secret = Signed.as(
                Demo.FINANCE.user(),
                () -> demo.make("a", READS, Duration.ofDays(1)).secret());
        assertThat(demo.holder(secret)).isPresent();
        assertThat(tokens(NOW).holder(secret)).isEmpty();
        assertThat(demo.holder(made(Duration.ofDays(1)).secret())).isEmpty();
    }
}
