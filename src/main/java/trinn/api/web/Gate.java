package trinn.api.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import trinn.access.Role;
import trinn.access.Scope;
import trinn.access.store.Signed;

/** Lets a request to an endpoint only where the token may be used for it, and its person may open the page that shows the same. */
final class Gate implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method)
                || !method.getBeanType().getPackageName().startsWith("trinn.api")) {
            return true;
        }
        @Nullable Needs needs = method.getMethodAnnotation(Needs.class);
        if (needs == null) {
            throw new IllegalStateException("Nothing says who may ask " + method);
        }
        Set<Scope> scopes = Tokens.current().scopes();
        if (needs.value().length > 0 && Stream.of(needs.value()).noneMatch(scopes::contains)) {
            throw new FaultException(
                    HttpStatus.FORBIDDEN,
                    "scope",
                    "The token may not be used for this. Make one with the scope %s."
                            .formatted(Arrays.stream(needs.value())
                                    .map(Scope::code)
                                    .collect(Collectors.joining(" or "))));
        }
        Set<Role> roles = Needs.Roles.of(needs);
        if (needs.value().length > 0 && !Signed.in().is(roles.toArray(Role[]::new))) {
            throw new FaultException(
                    HttpStatus.FORBIDDEN,
                    "role",
                    "The person for whom the token acts may not do this. It is for the roles %s."
                            .formatted(roles.stream().sorted().map(Role::code).collect(Collectors.joining(", "))));
        }
        return true;
    }
}
