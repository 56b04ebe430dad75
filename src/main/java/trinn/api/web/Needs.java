package trinn.api.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import trinn.access.Scope;

/** What a token must be allowed to be used for, and the roles of the person it acts for, before an endpoint answers. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Needs {

    /** One of these; none where every token does. */
    Scope[] value();

    /** One of these roles, which are those of the page that shows the same; none where everybody does who has an account. */
    trinn.access.Role[] roles() default {};
}
