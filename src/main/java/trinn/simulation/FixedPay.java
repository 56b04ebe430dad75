package trinn.simulation;

import java.math.BigDecimal;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import trinn.evaluation.Succession;
import trinn.facts.FactSet;
import trinn.scheme.Scheme;
import trinn.settlement.Component;
import trinn.settlement.Line;
import trinn.settlement.Payout;

/** How much of payouts is fixed pay: what their lines say of components of that group. */
final class FixedPay {

    private final Succession versions;
    private final Map<Scheme, Set<String>> fixed = new IdentityHashMap<>();

    FixedPay(Succession versions) {
        this.versions = versions;
    }

    /** In the currency of the scheme. */
    BigDecimal of(FactSet facts, Payout payout) {
        Set<String> names = fixed.computeIfAbsent(versions.on(facts).scheme().scheme(), FixedPay::names);
        BigDecimal sum = BigDecimal.ZERO;
        if (!names.isEmpty()) {
            for (Line line : payout.lines()) {
                sum = names.contains(line.component()) ? sum.add(line.amount()) : sum;
            }
        }
        return sum;
    }

    private static Set<String> names(Scheme scheme) {
        Set<String> names = scheme.components().stream()
                .filter(component -> !component.variable())
                .map(Component::name)
                .collect(Collectors.toSet());
        if (!names.isEmpty()) {
            names.add(Component.FIXED_PAY);
        }
        return names;
    }
}
