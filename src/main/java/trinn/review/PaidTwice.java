package trinn.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import trinn.scheme.FindingKind;

/** One result that two rules pay for at once. */
final class PaidTwice implements Check {

    @Override
    public List<Finding> find(Plan plan, Seen seen) {
        List<Finding> found = new ArrayList<>();
        seen.pairs().together().forEach((basis, pairs) -> {
            Set<String> rules = new TreeSet<>();
            int times = 0;
            for (Pairs.Pair pair : pairs) {
                rules.add(pair.one().name());
                rules.add(pair.other().name());
                times = Math.max(times, pair.times());
            }
            found.add(plan.places()
                    .at(
                            pairs.getFirst().other(),
                            FindingKind.PAID_TWICE,
                            basis.subject(),
                            seen.data() ? "" : "cases",
                            List.of(
                                    new Figure.Named(basis.subject()),
                                    Figure.rules(List.copyOf(rules)),
                                    Figure.count(times))));
        });
        return found;
    }
}
