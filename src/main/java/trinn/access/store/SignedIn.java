package trinn.access.store;

import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import trinn.access.User;

/** Somebody who is signed in without a secret of Trinn's own: a person of the demo, or the program itself. */
public final class SignedIn extends AbstractAuthenticationToken {

    private final Principal principal;

    private record Principal(User user) implements HasUser {
        @Override
        public String toString() {
            return user.id();
        }
    }

    /** Signs somebody in. */
    public SignedIn(User user) {
        super(authorities(user));
        principal = new Principal(user);
        setAuthenticated(true);
    }

    /** The roles of somebody as Spring names them. */
    public static List<GrantedAuthority> authorities(User user) {
        return user.roles().stream()
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
    }

    @Override
    public Object getPrincipal() {
        return principal;
    }

    @Override
    public String getCredentials() {
        return "";
    }
}
