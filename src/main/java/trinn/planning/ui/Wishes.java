package trinn.planning.ui;

import com.vaadin.flow.server.VaadinSession;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import trinn.facts.Period;
import trinn.planning.Goal;
import trinn.planning.Norms;

/** What the planner has put in, by data set; kept as long as the session, so that it outlasts a reload. */
final class Wishes {

    /**
     * What was put in for a data set.
     *
     * @param fullTime whether sellers' targets are written as those of full-time sellers
     */
    record Wish(BigDecimal profit, BigDecimal fixedCosts, Period base, Period year, Norms norms, boolean fullTime) {

        Goal goal() {
            return new Goal(profit, fixedCosts, base, year, norms);
        }

        Wish withProfit(BigDecimal other) {
            return new Wish(other, fixedCosts, base, year, norms, fullTime);
        }

        Wish withFixedCosts(BigDecimal other) {
            return new Wish(profit, other, base, year, norms, fullTime);
        }

        Wish withBase(Period other) {
            return new Wish(profit, fixedCosts, other, year, norms, fullTime);
        }

        Wish withYear(Period other) {
            return new Wish(profit, fixedCosts, base, other, norms, fullTime);
        }

        Wish withNorms(Norms other) {
            return new Wish(profit, fixedCosts, base, year, other, fullTime);
        }

        Wish withFullTime(boolean other) {
            return new Wish(profit, fixedCosts, base, year, norms, other);
        }
    }

    private final Map<Long, Wish> wishes = new HashMap<>();
    private @Nullable Long data;

    /** Those of the session. */
    static Wishes of(VaadinSession session) {
        Wishes known = session.getAttribute(Wishes.class);
        if (known == null) {
            known = new Wishes();
            session.setAttribute(Wishes.class, known);
        }
        return known;
    }

    @Nullable Long data() {
        return data;
    }

    void choose(long id) {
        data = id;
    }

    @Nullable Wish get(long id) {
        return wishes.get(id);
    }

    void put(long id, Wish wish) {
        wishes.put(id, wish);
    }
}
