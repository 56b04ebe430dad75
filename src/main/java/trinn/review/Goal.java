package trinn.review;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;
import trinn.facts.Kpi;
import trinn.facts.Window;

/** How the goals of one KPI went in the last year: each goal of each seller and period once. */
final class Goal {

    private final boolean less;
    private final Set<Window> windows = EnumSet.noneOf(Window.class);
    private long planned;
    private long reached;
    private long near;

    /** @param less whether less is better */
    Goal(boolean less) {
        this.less = less;
    }

    /** @param reachable what part of the goal is near to it */
    void add(Kpi kpi, BigDecimal reachable) {
        BigDecimal goal = kpi.target() == null ? kpi.norm() : kpi.target();
        if (goal == null) {
            return;
        }
        planned++;
        if (less) {
            reached += kpi.actual().compareTo(goal) <= 0 ? 1 : 0;
            near += kpi.actual().multiply(reachable).compareTo(goal) <= 0 ? 1 : 0;
        } else {
            reached += kpi.actual().compareTo(goal) >= 0 ? 1 : 0;
            near += kpi.actual().compareTo(goal.multiply(reachable)) >= 0 ? 1 : 0;
        }
    }

    void seen(Window window) {
        windows.add(window);
    }

    /** How many goals there were. */
    long planned() {
        return planned;
    }

    /** How many of them were reached. */
    long reached() {
        return reached;
    }

    /** How many of them were reached or nearly so. */
    long near() {
        return near;
    }

    /** Over which stretches of time it was measured. */
    Set<Window> windows() {
        return windows;
    }
}
