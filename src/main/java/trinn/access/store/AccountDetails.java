package trinn.access.store;

import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Finds the account that a login names. */
@Component
final class AccountDetails implements UserDetailsService {

    private final Accounts accounts;

    AccountDetails(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public UserDetails loadUserByUsername(String login) {
        return accounts.withLogin(login)
                .map(account -> new AccountUser(
                        account, accounts.password(account.user().id())))
                .orElseThrow(() -> new UsernameNotFoundException("There is no such account."));
    }
}
