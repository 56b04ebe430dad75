package trinn.access.store;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import trinn.access.Account;
import trinn.access.User;

/**
 * Who signed in at the company's own provider is who has an account with that e-mail address. The provider says who somebody
 * is, Trinn what that person may do; so nobody gets in who was not invited.
 */
@Component
public final class SingleSignOn implements OAuth2UserService<OidcUserRequest, OidcUser> {

    /** Why who signed in at the provider may not come in: the code of the error. */
    public static final String NO_ACCOUNT = "no_account";

    private final OidcUserService provider = new OidcUserService();
    private final Accounts accounts;

    private static final class Person extends DefaultOidcUser implements HasUser {

        private final User user;

        Person(Account account, OidcUser told) {
            super(SignedIn.authorities(account.user()), told.getIdToken(), told.getUserInfo());
            user = account.user();
        }

        @Override
        public User user() {
            return user;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Person person && person.user.equals(user) && super.equals(other);
        }

        @Override
        public int hashCode() {
            return user.hashCode();
        }
    }

    SingleSignOn(Accounts accounts) {
        this.accounts = accounts;
    }

    /**
     * {@inheritDoc}
     *
     * @throws OAuth2AuthenticationException where the address is not verified, or no active account has it
     */
    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcUser told = provider.loadUser(request);
        return Optional.ofNullable(told.getEmail())
                .filter(address -> !Boolean.FALSE.equals(told.getEmailVerified()))
                .flatMap(accounts::withLogin)
                .filter(Account::active)
                .map(account -> new Person(account, told))
                .orElseThrow(() -> new OAuth2AuthenticationException(new OAuth2Error(NO_ACCOUNT)));
    }
}
