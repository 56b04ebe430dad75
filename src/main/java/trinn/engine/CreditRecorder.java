package trinn.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trinn.facts.Credit;
import trinn.facts.Sale;
import trinn.language.Rule;

/** Takes down what crediting rules declare. */
final class CreditRecorder implements Credit {

    private final Firing firing;
    private final int room;
    private final List<CreditRule> recorded = new ArrayList<>();

    /** @param facts how many there are, for the budget */
    CreditRecorder(int facts, Firing firing) {
        this.room = Budget.firings(facts);
        this.firing = firing;
    }

    /** Everything declared, in an order that does not matter. */
    List<CreditRule> declarations() {
        return recorded;
    }

    @Override
    public void part(BigDecimal part) {
        if (part.signum() < 0 || part.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException(
                    "the part of a sale that is credited must lie between 0 and 1, and is %s."
                            .formatted(part.toPlainString()));
        }
        declare(part, null);
    }

    @Override
    public void cap(BigDecimal most) {
        if (most.signum() < 0) {
            throw new IllegalArgumentException("the most that is credited of a sale must not be negative, and is %s."
                    .formatted(most.toPlainString()));
        }
        declare(BigDecimal.ONE, most);
    }

    private void declare(BigDecimal part, @Nullable BigDecimal most) {
        Rule rule = firing.rule();
        Budget.requireRoomForCredit(recorded.size(), room);
        Budget.require(part);
        if (most != null) {
            Budget.require(most);
        }
        for (Object fact : firing.facts()) {
            if (fact instanceof Sale sale) {
                recorded.add(new CreditRule(rule.name(), rule.component(), sale.code(), part, most));
            }
        }
    }
}
