package trinn.access.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import trinn.access.Account;
import trinn.access.Role;
import trinn.access.Scope;
import trinn.access.ServiceToken;
import trinn.access.User;
import trinn.audit.Audit;
import trinn.audit.Deed;
import trinn.audit.Subject;
import trinn.source.Sha256;
import trinn.store.Durable;

/**
 * The tokens by which other systems act for people. Everybody makes their own, so that nobody gets at pay by another's; an
 * administrator revokes anybody's. Of a secret only its SHA-256 is kept.
 */
@Component
public final class ServiceTokens {

    /** The longest time for which a token can be made. */
    public static final Duration LONGEST = Duration.ofDays(366);

    /** What secrets begin with, so that they are recognised where they do not belong. */
    static final String PREFIX = "trinn_";

    private static final Duration USED_ANEW = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Durable durable;
    private final ActiveUsers users;
    private final Audit audit;
    private final Clock clock;

    /**
     * A token as it is made.
     *
     * @param secret what the other system sends; nobody can ever read it again
     */
    public record Made(ServiceToken token, String secret) {}

    /**
     * Who a token acts for.
     *
     * @param user with the roles of now
     */
    public record Holder(User user, ServiceToken token) {}

    /** On the application's database. */
    @Autowired
    public ServiceTokens(
            JdbcTemplate template,
            PlatformTransactionManager transactions,
            Accounts accounts,
            Audit audit,
            @Value("${trinn.accounts:false}") boolean withAccounts) {
        this(template, transactions, accounts, audit, withAccounts, Clock.systemUTC());
    }

    ServiceTokens(
            JdbcTemplate template,
            PlatformTransactionManager transactions,
            Accounts accounts,
            Audit audit,
            boolean withAccounts,
            Clock clock) {
        this.jdbc = JdbcClient.create(template);
        this.durable = new Durable(template, transactions);
        this.users = new ActiveUsers(accounts, withAccounts);
        this.audit = audit;
        this.clock = clock;
    }

    /** Those of whoever is signed in, the newest first. */
    public List<ServiceToken> own() {
        return of(Signed.in().id());
    }

    /**
     * Those of an account, for who administers accounts; the newest first.
     *
     * @throws NoSuchElementException where whoever is signed in does not
     */
    public List<ServiceToken> of(Account account) {
        if (!Signed.in().is(Role.ADMINISTRATOR)) {
            throw new NoSuchElementException("There are no tokens.");
        }
        return of(account.user().id());
    }

    private List<ServiceToken> of(String account) {
        return jdbc.sql("SELECT * FROM service_tokens WHERE account = ? ORDER BY made_at DESC, id")
                .param(account)
                .query(ServiceTokens::read)
                .list();
    }

    /**
     * Makes one for whoever is signed in.
     *
     * @param valid for how long, {@link #LONGEST} at most
     * @throws IllegalArgumentException where it has no name, nothing that it may be used for, or too much time
     */
    public Made make(String name, Set<Scope> scopes, Duration valid) {
        String called = name.strip();
        if (called.isEmpty() || called.length() > ServiceToken.LONGEST_NAME) {
            throw new IllegalArgumentException("A token has a name of at most 100 characters.");
        }
        if (scopes.isEmpty()) {
            throw new IllegalArgumentException("A token may be used for something.");
        }
        if (!valid.isPositive() || valid.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("A token is valid for %d days at most.".formatted(LONGEST.toDays()));
        }
        User user = Signed.in();
        String secret = PREFIX + Secret.fresh();
        Instant now = clock.instant();
        ServiceToken token =
                new ServiceToken(UUID.randomUUID().toString(), user.id(), called, scopes, now, now.plus(valid), null);
        durable.write(() -> {
            record(Deed.TOKEN_MADE, user, scopes);
            return jdbc.sql("INSERT INTO service_tokens (id, account, name, secret, scopes, made_at, valid_until)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            token.id(),
                            token.account(),
                            token.name(),
                            Sha256.hex(secret),
                            Words.of(scopes, Scope::code))
                    .params(Timestamp.from(token.made()), Timestamp.from(token.until()))
                    .update();
        });
        return new Made(token, secret);
    }

    /**
     * Has a token be of no use from now on.
     *
     * @throws NoSuchElementException where whoever is signed in has no such token, and does not administer accounts
     */
    public void revoke(ServiceToken token) {
        User user = Signed.in();
        durable.write(() -> {
            int gone = user.id().equals(token.account()) || user.is(Role.ADMINISTRATOR)
                    ? jdbc.sql("DELETE FROM service_tokens WHERE id = ?")
                            .param(token.id())
                            .update()
                    : 0;
            if (gone == 0) {
                throw new NoSuchElementException("There is no such token.");
            }
            users.find(token.account()).ifPresent(owner -> record(Deed.TOKEN_REVOKED, owner, token.scopes()));
            return gone;
        });
    }

    /** For whom a secret acts; empty where there is no such token, its time is over, or its account is not active. */
    public Optional<Holder> holder(String secret) {
        if (!secret.startsWith(PREFIX)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Optional<Holder> holder = jdbc.sql("SELECT * FROM service_tokens WHERE secret = ?")
                .param(Sha256.hex(secret))
                .query(ServiceTokens::read)
                .optional()
                .filter(token -> !token.isOver(now))
                .flatMap(token -> users.find(token.account()).map(user -> new Holder(user, token)));
        holder.ifPresent(one -> used(one.token(), now));
        return holder;
    }

    /** Written now and then only: what reads should not have to write. */
    private void used(ServiceToken token, Instant now) {
        Instant before = token.used();
        if (before == null || before.plus(USED_ANEW).isBefore(now)) {
            jdbc.sql("UPDATE service_tokens SET used_at = ? WHERE id = ?")
                    .params(Timestamp.from(now), token.id())
                    .update();
        }
    }

    private void record(Deed deed, User owner, Set<Scope> scopes) {
        audit.record(deed, Subject.account(owner.id(), owner.name()), "scopes", Words.of(scopes, Scope::code));
    }

    private static ServiceToken read(ResultSet row, int number) throws SQLException {
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        Arrays.stream(row.getString("scopes").split(" "))
                .forEach(word -> Scope.of(word).ifPresent(scopes::add));
        @Nullable Timestamp used = row.getTimestamp("used_at");
        return new ServiceToken(
                row.getString("id"),
                row.getString("account"),
                row.getString("name"),
                scopes,
                row.getTimestamp("made_at").toInstant(),
                row.getTimestamp("valid_until").toInstant(),
                used == null ? null : used.toInstant());
    }
}
