package trinn.api.web;

import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;
import trinn.access.Scope;
import trinn.access.ServiceToken;

/** The token of the request that is being answered. */
public final class Tokens {

    private Tokens() {}

    /**
     * The token.
     *
     * @throws AuthenticationCredentialsNotFoundException where there is none
     */
    public static ServiceToken current() {
        return maybe().orElseThrow(() -> new AuthenticationCredentialsNotFoundException("There is no token."));
    }

    /**
     * Nothing, where the token has a scope.
     *
     * @param otherwise what the token may not do, and what to do about it
     * @throws FaultException otherwise
     */
    public static void require(Scope scope, String otherwise) {
        if (!current().scopes().contains(scope)) {
            throw new FaultException(HttpStatus.FORBIDDEN, "scope", otherwise);
        }
    }

    static Optional<ServiceToken> maybe() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getDetails() instanceof ServiceToken token
                ? Optional.of(token)
                : Optional.empty();
    }
}
