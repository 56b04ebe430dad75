package trinn.engine;

import org.kie.api.KieBase;

/**
 * Starts the parts of Drools that it looks up through the thread's class loader. On a thread of a pool that loader does
 * not see the classes within an application's jar, and a first session there would fail for good.
 */
final class DroolsRuntime {

    private DroolsRuntime() {}

    /** The rules, after a first session on them was opened under a class loader that sees everything. */
    static KieBase started(KieBase base) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(DroolsRuntime.class.getClassLoader());
        try {
            base.newKieSession().dispose();
            return base;
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
