package trinn.access.store;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import trinn.access.User;

/** Who acts on this thread. */
public final class Signed {

    private Signed() {}

    /**
     * Who is signed in.
     *
     * @throws AuthenticationCredentialsNotFoundException where nobody is
     */
    public static User in() {
        return maybe().orElseThrow(() -> new AuthenticationCredentialsNotFoundException("Nobody is signed in."));
    }

    /** Who is signed in; empty where nobody is. */
    public static Optional<User> maybe() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof HasUser principal
                ? Optional.of(principal.user())
                : Optional.empty();
    }

    /** Has somebody do something on this thread, and nothing after it. */
    public static <T> T as(User user, Supplier<T> work) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContextHolder.setContext(new SecurityContextImpl(new SignedIn(user)));
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    /** As {@link #as(User, Supplier)}, for work without an answer. */
    public static void as(User user, Runnable work) {
        as(user, () -> {
            work.run();
            return user;
        });
    }

    /** Work that whoever is signed in now does on another thread. */
    public static Runnable carry(Runnable work) {
        return new DelegatingSecurityContextRunnable(work, SecurityContextHolder.getContext());
    }
}
