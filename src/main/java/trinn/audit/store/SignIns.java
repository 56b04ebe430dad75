package trinn.audit.store;

import java.time.Instant;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import trinn.access.User;
import trinn.access.store.HasUser;
import trinn.audit.Deed;
import trinn.audit.Kind;
import trinn.audit.Subject;
import trinn.store.Durable;

/** Takes down who signs in, and that somebody could not; by what name is not, since people type passwords there. */
@Component
final class SignIns {

    private final AuditLog log;
    private final Durable durable;

    SignIns(JdbcTemplate template, PlatformTransactionManager transactions) {
        this.log = new AuditLog(template);
        this.durable = new Durable(template, transactions);
    }

    @EventListener
    void signedIn(InteractiveAuthenticationSuccessEvent event) {
        Authentication authentication = event.getAuthentication();
        if (authentication.getPrincipal() instanceof HasUser principal) {
            write(principal.user(), Deed.SIGNED_IN);
        }
    }

    @EventListener
    void failed(AbstractAuthenticationFailureEvent event) {
        write(User.TRINN, Deed.SIGN_IN_FAILED);
    }

    private void write(User who, Deed deed) {
        durable.write(() -> {
            log.record(who, Instant.now(), deed, Subject.of(Kind.TRINN, "", ""));
            return who;
        });
    }
}
