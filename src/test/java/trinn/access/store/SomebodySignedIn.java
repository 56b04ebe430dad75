package trinn.access.store;

import java.lang.reflect.Method;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import trinn.access.Demo;

/** Every test begins with somebody signed in who may do everything; a test of less signs in whom it needs. */
public final class SomebodySignedIn
        implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback, InvocationInterceptor {

    @Override
    public void beforeAll(ExtensionContext context) {
        sign();
    }

    /** Once more, since an application that was started for its arguments keeps who is signed in elsewhere. */
    @Override
    public void interceptBeforeAllMethod(
            Invocation<Void> method, ReflectiveInvocationContext<Method> arguments, ExtensionContext context)
            throws Throwable {
        sign();
        method.proceed();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        sign();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        SecurityContextHolder.clearContext();
    }

    private static void sign() {
        SecurityContextHolder.setContext(new SecurityContextImpl(new SignedIn(Demo.EVERYTHING.user())));
    }
}
