package trinn.api.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import trinn.access.Role;
import trinn.access.Scope;

/** What a token must be allowed to be used for, and the roles of the person it acts for, before an endpoint answers. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Needs {

    /** One of these; none where every token does. */
    Scope[] value();

    /** One of these roles; where none is named those of the scopes, and everybody where there is none of these either. */
    Role[] roles() default {};

    /** The roles that are meant. */
    final class Roles {

        private Roles() {}

        /** Of a need; all where everybody does who has an account. */
        public static Set<Role> of(Needs needs) {
            if (needs.roles().length > 0) {
                return Set.of(needs.roles());
            }
            return needs.value().length == 0
                    ? EnumSet.allOf(Role.class)
                    : Stream.of(needs.value())
                            .flatMap(scope -> scope.roles().stream())
                            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
        }
    }
}
