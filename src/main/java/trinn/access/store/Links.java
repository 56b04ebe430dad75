package trinn.access.store;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import trinn.access.Account;
import trinn.access.Passwords;
import trinn.access.Refusal;
import trinn.access.RefusedException;
import trinn.access.User;
import trinn.source.Sha256;
import trinn.store.Durable;

/** The links by which people choose their password. Each account has one at most, and it works once. */
@Component
public final class Links {

    /** How long a link can be used. */
    public static final Duration VALID = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final Durable durable;
    private final Accounts accounts;
    private final PasswordEncoder encoder;
    private final Clock clock;

    /** On the application's database, by the clock. */
    @Autowired
    public Links(
            JdbcTemplate template,
            PlatformTransactionManager transactions,
            Accounts accounts,
            PasswordEncoder encoder) {
        this(template, transactions, accounts, encoder, Clock.systemUTC());
    }

    Links(
            JdbcTemplate template,
            PlatformTransactionManager transactions,
            Accounts accounts,
            PasswordEncoder encoder,
            Clock clock) {
        this.jdbc = JdbcClient.create(template);
        this.durable = new Durable(template, transactions);
        this.accounts = accounts;
        this.encoder = encoder;
        this.clock = clock;
    }

    /** The secret of a new link for somebody; the one before works no longer. Only its SHA-256 is kept. */
    public String make(Account account) {
        String secret = Secret.fresh();
        durable.write(() -> {
            jdbc.sql("DELETE FROM account_links WHERE account = ?")
                    .param(account.user().id())
                    .update();
            return jdbc.sql("INSERT INTO account_links (account, secret, valid_until) VALUES (?, ?, ?)")
                    .params(account.user().id(), Sha256.hex(secret))
                    .param(Timestamp.from(clock.instant().plus(VALID)))
                    .update();
        });
        return secret;
    }

    /** Whose link this is; empty where it was used, is too old or was never made. */
    public Optional<Account> of(String secret) {
        return jdbc.sql("SELECT account FROM account_links WHERE secret = ? AND valid_until > ?")
                .params(Sha256.hex(secret), Timestamp.from(clock.instant()))
                .query(String.class)
                .optional()
                .map(accounts::get)
                .filter(Account::active);
    }

    /**
     * Uses a link: from now on the password signs in, and the link does no longer.
     *
     * @return whose it was
     * @throws RefusedException where it was used meanwhile, or its time is over
     * @throws IllegalArgumentException where {@link Passwords#fault} finds fault with the password
     */
    public Account use(String secret, String password) {
        Account account = of(secret).orElseThrow(() -> new RefusedException(Refusal.LINK_USED));
        String encoded = encoded(password, account);
        return durable.write(() -> {
            int used = jdbc.sql("DELETE FROM account_links WHERE secret = ? AND valid_until > ?")
                    .params(Sha256.hex(secret), Timestamp.from(clock.instant()))
                    .update();
            if (used == 0) {
                throw new RefusedException(Refusal.LINK_USED);
            }
            accounts.keepPassword(account.user().id(), encoded);
            return accounts.get(account.user().id());
        });
    }

    /**
     * Changes the password of somebody who knows the one before.
     *
     * @return false where that is not the one before
     * @throws IllegalArgumentException where {@link Passwords#fault} finds fault with the new one
     */
    public boolean change(Account account, String before, String password) {
        String kept = accounts.password(account.user().id());
        if (kept == null || !encoder.matches(before, kept)) {
            return false;
        }
        accounts.keepPassword(account.user().id(), encoded(password, account));
        return true;
    }

    /** Finds fault with a password before there is an account. */
    void check(String password, String login, String name) {
        User user = new User("", name, Set.of(), "");
        encoded(password, new Account(user, Account.login(login), true, false));
    }

    private String encoded(String password, Account account) {
        Passwords.fault(password, account).ifPresent(fault -> {
            throw new IllegalArgumentException("The password is refused: %s.".formatted(fault));
        });
        return Objects.requireNonNull(encoder.encode(password));
    }
}
