package trinn.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import trinn.access.Role;
import trinn.access.Scope;
import trinn.access.ServiceToken;
import trinn.access.User;
import trinn.access.store.Signed;
import trinn.api.web.Needs;
import trinn.api.web.Paths;
import trinn.api.web.Tokens;

/** For whom a token acts. */
@RestController
@RequestMapping(Paths.V1)
@Tag(name = "Token")
class MeApi {

    /**
     * For whom a token acts.
     *
     * @param name of the person
     * @param roles of the person, now
     * @param scopes what the token may be used for
     * @param until from when on it may not
     */
    record Me(String name, List<String> roles, List<String> scopes, Instant until) {}

    @GetMapping("/me")
    @Needs({})
    @Operation(operationId = "me", summary = "Says for whom the token acts, what it may be used for, and until when.")
    Me me() {
        User user = Signed.in();
        ServiceToken token = Tokens.current();
        return new Me(
                user.name(),
                user.roles().stream()
                        .sorted(Comparator.naturalOrder())
                        .map(Role::code)
                        .toList(),
                token.scopes().stream()
                        .sorted(Comparator.naturalOrder())
                        .map(Scope::code)
                        .toList(),
                token.until());
    }
}
