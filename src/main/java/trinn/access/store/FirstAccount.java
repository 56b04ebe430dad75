package trinn.access.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import trinn.access.Account;
import trinn.access.Refusal;
import trinn.access.RefusedException;
import trinn.access.Role;
import trinn.access.User;

/**
 * The first account, an administrator's: made by whoever reads what the server printed when it started. As long as there is no
 * account, each start has a new secret.
 */
@Component
public final class FirstAccount {

    private final Accounts accounts;
    private final Links links;
    private @Nullable String secret;

    FirstAccount(Accounts accounts, Links links) {
        this.accounts = accounts;
        this.links = links;
    }

    /** The secret of the link; empty where there are accounts. */
    public synchronized Optional<String> secret() {
        if (!accounts.isEmpty()) {
            return Optional.empty();
        }
        if (secret == null) {
            secret = Secret.fresh();
        }
        return Optional.of(secret);
    }

    /** Whether this is the secret, and can still be used. */
    public synchronized boolean is(String given) {
        return secret != null
                && MessageDigest.isEqual(
                        secret.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8))
                && accounts.isEmpty();
    }

    /**
     * Makes the account; the secret is used up.
     *
     * @throws RefusedException where the secret was used meanwhile, or the account cannot be
     * @throws IllegalArgumentException where fault is found with the password
     */
    public synchronized Account make(String given, String login, String name, String password) {
        if (!is(given)) {
            throw new RefusedException(Refusal.LINK_USED);
        }
        links.check(password, login, name);
        Account account = Signed.as(User.TRINN, () -> accounts.add(login, name, Set.of(Role.ADMINISTRATOR), ""));
        secret = null;
        return links.use(links.make(account), password);
    }
}
