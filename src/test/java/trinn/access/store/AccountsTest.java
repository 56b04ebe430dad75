package trinn.access.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.PlatformTransactionManager;
import trinn.access.Account;
import trinn.access.Permission;
import trinn.access.Refusal;
import trinn.access.RefusedException;
import trinn.access.Role;
import trinn.access.User;
import trinn.audit.store.AuditLog;
import trinn.store.Database;
import trinn.store.Engine;

@ParameterizedClass
@EnumSource(Engine.class)
class AccountsTest {

    private static final String GOOD = "blyant kaktus fjorten";
    private static final String OTHER = "vindu sykkel torsdag";

    private static Database database;
    private static Accounts accounts;
    private static Links links;

    @Parameter
    Engine engine;

    static class Encoder {
        @Bean
        PasswordEncoder encoder() {
            return PasswordEncoderFactories.createDelegatingPasswordEncoder();
        }
    }

    @BeforeParameterizedClassInvocation
    static void open(Engine engine) {
        database = engine.open(AuditLog.class, Accounts.class, Links.class, FirstAccount.class, Encoder.class);
        accounts = database.get(Accounts.class);
        links = database.get(Links.class);
        makeTheFirst();
    }

    @AfterParameterizedClassInvocation
    static void close() {
        database.close();
    }

    /** Before any other, as on a first start. */
    private static void makeTheFirst() {
        FirstAccount first = database.get(FirstAccount.class);
        String secret = first.secret().orElseThrow();
        assertThat(first.secret()).contains(secret);
        refused(Refusal.LINK_USED, () -> first.make("guessed", "a@example.com", "A", GOOD));
        assertThatIllegalArgumentException().isThrownBy(() -> first.make(secret, "a@example.com", "A", "short"));
        assertThat(accounts.isEmpty()).isTrue();
        Account made = first.make(secret, " Admin@Example.com ", "Admin", GOOD);
        assertThat(made.login()).isEqualTo("admin@example.com");
        assertThat(made.hasPassword()).isTrue();
        assertThat(made.user().roles()).containsExactly(Role.ADMINISTRATOR);
        refused(Refusal.LINK_USED, () -> first.make(secret, "b@example.com", "B", GOOD));
    }

    @Test
    void afterTheFirstAccountNoneIsMadeByASecretOfTheServer() {
        assertThat(database.get(FirstAccount.class).secret()).isEmpty();
    }

    @Test
    void somebodyStaysAdministrator() {
        Account more = accounts.add("more@example.com", "More", Set.of(Role.ADMINISTRATOR), "");
        accounts.change(more.user(), false);
        User admin = accounts.withLogin("ADMIN@example.com").orElseThrow().user();
        accounts.all().stream()
                .filter(one -> one.active()
                        && one.user().is(Role.ADMINISTRATOR)
                        && !one.user().equals(admin))
                .forEach(one -> accounts.change(one.user(), false));
        refused(Refusal.LAST_ADMINISTRATOR, () -> accounts.change(admin, false));
        User less = new User(admin.id(), admin.name(), Set.of(Role.FINANCE), "");
        refused(Refusal.LAST_ADMINISTRATOR, () -> accounts.change(less, true));
        assertThat(accounts.get(admin.id()).user()).isEqualTo(admin);
    }

    @Test
    void permissionsAreGivenAndTakenAndStandInTheLog() {
        User designer = accounts.add(
                        "names@example.com", "N", Set.of(Role.DESIGNER), "", EnumSet.allOf(Permission.class))
                .user();
        assertThat(designer.permissions()).containsExactlyInAnyOrder(Permission.values());
        accounts.change(new User(designer.id(), "N", Set.of(Role.DESIGNER), "", Set.of(Permission.PERSONAL)), true);
        User now = accounts.get(designer.id()).user();
        assertThat(now.permissions()).containsExactly(Permission.PERSONAL);
        assertThat(now.seesNames()).isFalse();
        assertThat(now.seesPersonal()).isTrue();
        assertThat(database.get(JdbcTemplate.class)
                        .queryForList("SELECT * FROM audit_entries")
                        .toString())
                .contains("names personal");
    }

    @Test
    void designersAloneNeedThePermissionForNames() {
        for (Role role : Role.values()) {
            User without = new User("u", "U", Set.of(role), "P1");
            assertThat(without.seesNames()).as(role.code()).isEqualTo(role != Role.DESIGNER);
            assertThat(without.seesPersonal()).as(role.code()).isFalse();
            User designs = new User("u", "U", EnumSet.of(Role.DESIGNER, role), "P1");
            assertThat(designs.seesNames())
                    .as("designer and %s", role.code())
                    .isEqualTo(role == Role.FINANCE || role == Role.AUDITOR);
        }
    }

    @Test
    void whatCannotBeAnAccountIsRefused() {
        Set<Role> finance = Set.of(Role.FINANCE);
        refused(Refusal.NO_LOGIN, () -> accounts.add("kari", "Kari", finance, ""));
        refused(Refusal.NO_LOGIN, () -> accounts.add("a@" + "x".repeat(253), "Kari", finance, ""));
        refused(Refusal.NO_NAME, () -> accounts.add("kari@example.com", " ", finance, ""));
        refused(Refusal.NO_ROLE, () -> accounts.add("kari@example.com", "Kari", Set.of(), ""));
        refused(Refusal.NO_PAYEE, () -> accounts.add("kari@example.com", "Kari", Set.of(Role.SELLER), " "));
        accounts.add("taken@example.com", "Kari", finance, "");
        refused(Refusal.LOGIN_TAKEN, () -> accounts.add("Taken@Example.com", "Other", finance, ""));
    }

    @Test
    void aLinkWorksOnceAndTheNewestAlone() {
        Account kari = accounts.add("once@example.com", "Kari", Set.of(Role.FINANCE), "");
        assertThat(kari.hasPassword()).isFalse();
        String old = links.make(kari);
        String secret = links.make(kari);
        assertThat(links.of(old)).isEmpty();
        assertThat(links.of(secret)).contains(kari);
        assertThatIllegalArgumentException().isThrownBy(() -> links.use(secret, "short"));
        assertThat(links.of(secret)).contains(kari);
        assertThat(links.use(secret, GOOD).hasPassword()).isTrue();
        assertThat(links.of(secret)).isEmpty();
        refused(Refusal.LINK_USED, () -> links.use(secret, OTHER));
        assertThat(links.change(kari, GOOD, OTHER)).isTrue();
        assertThat(links.change(kari, GOOD, OTHER)).isFalse();
    }

    @Test
    void aLinkEndsAfterSevenDays() {
        Instant now = Instant.parse("2026-11-30T08:00:00Z");
        Account kari = accounts.add("late@example.com", "Kari", Set.of(Role.FINANCE), "");
        String secret = at(now).make(kari);
        assertThat(at(now.plus(Links.VALID).minusSeconds(1)).of(secret)).isPresent();
        assertThat(at(now.plus(Links.VALID)).of(secret)).isEmpty();
        refused(Refusal.LINK_USED, () -> at(now.plus(Duration.ofDays(8))).use(secret, GOOD));
    }

    @Test
    void nobodyWithAClosedAccountUsesALink() {
        Account kari = accounts.add("closed@example.com", "Kari", Set.of(Role.FINANCE), "");
        String secret = links.make(kari);
        accounts.add("other-admin@example.com", "B", Set.of(Role.ADMINISTRATOR), "");
        accounts.change(kari.user(), false);
        assertThat(links.of(secret)).isEmpty();
    }

    @Test
    void aPasswordIsKeptByBcryptAndTheSecretOfALinkAsItsHash() {
        Account kari = accounts.add("kept@example.com", "Kari", Set.of(Role.FINANCE), "");
        String secret = links.make(kari);
        JdbcTemplate jdbc = database.get(JdbcTemplate.class);
        assertThat(jdbc.queryForList("SELECT secret FROM account_links", String.class))
                .isNotEmpty()
                .noneMatch(secret::equals);
        links.use(secret, GOOD);
        assertThat(accounts.password(kari.user().id())).startsWith("{bcrypt}").doesNotContain(GOOD);
    }

    private static Links at(Instant moment) {
        return new Links(
                database.get(JdbcTemplate.class),
                database.get(PlatformTransactionManager.class),
                accounts,
                database.get(PasswordEncoder.class),
                Clock.fixed(moment, ZoneOffset.UTC));
    }

    private static void refused(Refusal why, Runnable work) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(work::run)
                .extracting(RefusedException::refusal)
                .isEqualTo(why);
    }
}
