package trinn.access.store;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import trinn.access.Account;
import trinn.access.User;

/** An account as Spring checks its password. */
final class AccountUser implements UserDetails, HasUser, CredentialsContainer {

    private final Account account;
    private @Nullable String password;

    AccountUser(Account account, @Nullable String password) {
        this.account = account;
        this.password = password;
    }

    @Override
    public User user() {
        return account.user();
    }

    @Override
    public Collection<GrantedAuthority> getAuthorities() {
        return SignedIn.authorities(account.user());
    }

    @Override
    public @Nullable String getPassword() {
        return password;
    }

    @Override
    public String getUsername() {
        return account.login();
    }

    @Override
    public boolean isEnabled() {
        return account.active() && account.hasPassword();
    }

    @Override
    public void eraseCredentials() {
        password = null;
    }

    @Override
    public String toString() {
        return account.user().id();
    }
}
