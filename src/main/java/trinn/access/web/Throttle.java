package trinn.access.web;

import java.time.Clock;
import java.time.Duration;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import trinn.access.Account;
import trinn.access.Attempts;

/** Checks passwords, and has who failed too often wait. Whether a login exists nobody learns by that. */
@Component
final class Throttle implements AuthenticationProvider {

    private final DaoAuthenticationProvider passwords;
    private final Attempts attempts = new Attempts(Clock.systemUTC());

    Throttle(UserDetailsService accounts, PasswordEncoder encoder) {
        passwords = new DaoAuthenticationProvider(accounts);
        passwords.setPasswordEncoder(encoder);
        passwords.setPreAuthenticationChecks(account -> {});
        passwords.setPostAuthenticationChecks(account -> {
            if (!account.isEnabled()) {
                throw new BadCredentialsException("The account is not active.");
            }
        });
    }

    @Override
    public Authentication authenticate(Authentication given) {
        String login = Account.login(given.getName());
        String address =
                given.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        Duration wait = attempts.wait(login, address);
        if (wait.isPositive()) {
            throw new LockedException("Wait %d s.".formatted(wait.toSeconds() + 1));
        }
        try {
            Authentication right = passwords.authenticate(given);
            attempts.succeeded(login, address);
            return right;
        } catch (AuthenticationException e) {
            attempts.failed(login, address);
            throw e;
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
