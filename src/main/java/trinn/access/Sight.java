package trinn.access;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Whom of the payees of a data set somebody sees: a seller herself, a manager also whom she led at the time of the period,
 * directly or through others; designer, finance and auditor everybody; others nobody.
 */
public final class Sight {

    private final boolean all;
    private final String self;
    private final Set<Of> led;

    private record Of(String payee, String period) {}

    /**
     * Who led a payee in a period.
     *
     * @param payee the payee's id
     * @param period the period's id
     * @param manager the id of the manager; empty where there is none
     */
    public record Post(String payee, String period, String manager) {}

    private Sight(boolean all, String self, Set<Of> led) {
        this.all = all;
        this.self = self;
        this.led = led;
    }

    /** What somebody sees, by who led whom; managers in a circle lead each other. */
    public static Sight of(User user, Iterable<Post> posts) {
        if (user.is(Role.DESIGNER, Role.FINANCE, Role.AUDITOR)) {
            return new Sight(true, user.payee(), Set.of());
        }
        boolean paid = user.is(Role.SELLER, Role.MANAGER);
        Set<Of> led = paid && user.is(Role.MANAGER) && !user.payee().isEmpty() ? led(user.payee(), posts) : Set.of();
        return new Sight(false, paid ? user.payee() : "", led);
    }

    private static Set<Of> led(String manager, Iterable<Post> posts) {
        Map<Of, String> leads = new HashMap<>();
        posts.forEach(post -> leads.put(new Of(post.payee(), post.period()), post.manager()));
        Set<Of> led = new HashSet<>();
        Set<String> passed = new HashSet<>();
        for (Of one : leads.keySet()) {
            passed.clear();
            String above = leads.getOrDefault(one, "");
            while (!above.isEmpty() && !above.equals(manager) && passed.add(above)) {
                above = leads.getOrDefault(new Of(above, one.period()), "");
            }
            if (above.equals(manager) && !one.payee().equals(manager)) {
                led.add(one);
            }
        }
        return led;
    }

    /** Whether this is everybody. */
    public boolean isEverybody() {
        return all;
    }

    /** Whether the pay of a payee in a period is seen. */
    public boolean sees(String payee, String period) {
        return all || !self.isEmpty() && self.equals(payee) || led.contains(new Of(payee, period));
    }

    /** Whether a payee in a period is seen as one of those who are led, so not oneself. */
    public boolean leads(String payee, String period) {
        return all ? !self.equals(payee) : led.contains(new Of(payee, period));
    }
}
