package trinn.access.store;

import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import trinn.access.Account;
import trinn.access.Demo;
import trinn.access.User;

/** Who may act by something that acts for them while they are away, with the roles of now. */
@Component
public final class ActiveUsers {

    private final Accounts accounts;
    private final boolean withAccounts;

    /** @param withAccounts whether people sign in; otherwise it is the demo with its people */
    public ActiveUsers(Accounts accounts, @Value("${trinn.accounts:false}") boolean withAccounts) {
        this.accounts = accounts;
        this.withAccounts = withAccounts;
    }

    /** Whoever has an account that is neither locked nor deleted; empty where nobody has. */
    public Optional<User> find(String account) {
        if (withAccounts) {
            return accounts.find(account).filter(Account::active).map(Account::user);
        }
        return Stream.of(Demo.values())
                .map(Demo::user)
                .filter(user -> user.id().equals(account))
                .findFirst();
    }
}
