package trinn.access.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import trinn.access.Account;
import trinn.access.Permission;
import trinn.access.Refusal;
import trinn.access.RefusedException;
import trinn.access.Role;
import trinn.access.User;
import trinn.audit.Audit;
import trinn.audit.Deed;
import trinn.audit.Subject;
import trinn.store.Durable;

/** The stored accounts. */
@Component
public final class Accounts {

    private final JdbcClient jdbc;
    private final Durable durable;
    private final Audit audit;
    private final Clock clock = Clock.systemUTC();

    /** On the application's database. */
    public Accounts(JdbcTemplate template, PlatformTransactionManager transactions, Audit audit) {
        this.jdbc = JdbcClient.create(template);
        this.durable = new Durable(template, transactions);
        this.audit = audit;
    }

    /** All accounts by name. */
    public List<Account> all() {
        return jdbc.sql("SELECT * FROM accounts ORDER BY name, login")
                .query(Accounts::read)
                .list();
    }

    /** Whether there is none. */
    public boolean isEmpty() {
        return jdbc.sql("SELECT COUNT(*) FROM accounts").query(Long.class).single() == 0;
    }

    /** The account of a login as it was typed. */
    public Optional<Account> withLogin(String login) {
        return jdbc.sql("SELECT * FROM accounts WHERE login = ?")
                .param(Account.login(login))
                .query(Accounts::read)
                .optional();
    }

    /**
     * The account with an id.
     *
     * @throws NoSuchElementException where there is none
     */
    public Account get(String id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("There is no account %s.".formatted(id)));
    }

    /** The account with an id; empty where there is none. */
    Optional<Account> find(String id) {
        return jdbc.sql("SELECT * FROM accounts WHERE id = ?")
                .param(id)
                .query(Accounts::read)
                .optional();
    }

    /** The password of an account as it is kept; null where none was chosen. */
    @Nullable String password(String id) {
        return jdbc.sql("SELECT password FROM accounts WHERE id = ?")
                .param(id)
                .query((row, number) -> Optional.ofNullable(row.getString("password")))
                .optional()
                .flatMap(password -> password)
                .orElse(null);
    }

    /**
     * Makes an account without a password and without permissions.
     *
     * @param typed the login
     * @throws RefusedException where it cannot be
     */
    public Account add(String typed, String name, Set<Role> roles, String payee) {
        return add(typed, name, roles, payee, Set.of());
    }

    /**
     * Makes an account without a password.
     *
     * @param typed the login
     * @throws RefusedException where it cannot be
     */
    public Account add(String typed, String name, Set<Role> roles, String payee, Set<Permission> permissions) {
        String login = Account.login(typed);
        if (!Account.isLogin(login)) {
            throw new RefusedException(Refusal.NO_LOGIN);
        }
        User user = checked(new User(UUID.randomUUID().toString(), name.strip(), roles, payee.strip(), permissions));
        try {
            return durable.write(() -> {
                jdbc.sql("INSERT INTO accounts (id, login, name, roles, payee, permissions, active, created_at)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                        .params(
                                user.id(),
                                login,
                                user.name(),
                                Words.of(roles, Role::code),
                                user.payee(),
                                Words.of(permissions, Permission::code),
                                true)
                        .param(Timestamp.from(clock.instant()))
                        .update();
                record(Deed.ACCOUNT_INVITED, user);
                return get(user.id());
            });
        } catch (DuplicateKeyException e) {
            throw new RefusedException(Refusal.LOGIN_TAKEN);
        }
    }

    /**
     * Changes what somebody is called, may do and is paid as.
     *
     * @param active whether the person may sign in
     * @throws RefusedException where it cannot be
     */
    public Account change(User to, boolean active) {
        User user = checked(to);
        return durable.write(() -> {
            boolean was = get(user.id()).active();
            jdbc.sql("UPDATE accounts SET name = ?, roles = ?, payee = ?, permissions = ?, active = ? WHERE id = ?")
                    .params(
                            user.name().strip(),
                            Words.of(user.roles(), Role::code),
                            user.payee().strip(),
                            Words.of(user.permissions(), Permission::code),
                            active,
                            user.id())
                    .update();
            if (all().stream().noneMatch(one -> one.active() && one.user().is(Role.ADMINISTRATOR))) {
                throw new RefusedException(Refusal.LAST_ADMINISTRATOR);
            }
            Deed deed = was == active ? Deed.ACCOUNT_CHANGED : active ? Deed.ACCOUNT_UNLOCKED : Deed.ACCOUNT_LOCKED;
            record(deed, user);
            return get(user.id());
        });
    }

    /** Keeps a password, which has to be encoded: only whose it is chooses it. */
    void keepPassword(String id, String encoded) {
        User user = get(id).user();
        Signed.as(
                user,
                () -> durable.write(() -> {
                    audit.record(Deed.ACCOUNT_PASSWORD_CHANGED, about(user));
                    return jdbc.sql("UPDATE accounts SET password = ? WHERE id = ?")
                            .params(encoded, id)
                            .update();
                }));
    }

    private void record(Deed deed, User user) {
        audit.record(
                deed,
                about(user),
                "roles",
                Words.of(user.roles(), Role::code),
                "permissions",
                Words.of(user.permissions(), Permission::code));
    }

    private static Subject about(User user) {
        return Subject.account(user.id(), user.name());
    }

    private static User checked(User user) {
        if (user.name().isBlank() || user.name().length() > Account.LONGEST_NAME) {
            throw new RefusedException(Refusal.NO_NAME);
        }
        if (user.roles().isEmpty()) {
            throw new RefusedException(Refusal.NO_ROLE);
        }
        if (user.is(Role.SELLER) && user.payee().isBlank()) {
            throw new RefusedException(Refusal.NO_PAYEE);
        }
        return user;
    }

    private static <T extends Enum<T>> Set<T> of(Class<T> all, String words) {
        Set<T> some = EnumSet.noneOf(all);
        Arrays.stream(words.split(" "))
                .filter(word -> !word.isEmpty())
                .forEach(word -> some.add(Enum.valueOf(all, word.toUpperCase(Locale.ROOT))));
        return some;
    }

    private static Account read(ResultSet row, int number) throws SQLException {
        return new Account(
                new User(
                        row.getString("id"),
                        row.getString("name"),
                        of(Role.class, row.getString("roles")),
                        row.getString("payee"),
                        of(Permission.class, row.getString("permissions"))),
                row.getString("login"),
                row.getBoolean("active"),
                row.getString("password") != null);
    }
}
