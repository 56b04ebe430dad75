package trinn.bench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import trinn.facts.Tiers;
import trinn.scheme.Range;
import trinn.scheme.Term;
import trinn.scheme.Terms;

/** Other values for all terms of a scheme: numbers on their slider, tables with other numbers in their rows. */
public final class RandomTerms {

    private RandomTerms() {}

    public static Terms of(Terms terms, Random random) {
        Terms changed = terms;
        for (Term term : terms.all()) {
            Object before = term.values().getFirst().value();
            if (!term.choices().isEmpty()) {
                changed = changed.with(
                        term.name(),
                        term.choices().get(random.nextInt(term.choices().size())));
            } else if (before instanceof Tiers table) {
                changed = changed.with(term.name(), table.with(rows(table, random)));
            } else if (term.range() != null) {
                changed = changed.with(term.name(), onSlider(term.range(), random));
            }
        }
        return changed;
    }

    private static BigDecimal onSlider(Range range, Random random) {
        int steps = range.to().subtract(range.from()).divide(range.step()).intValueExact();
        return range.from().add(range.step().multiply(BigDecimal.valueOf(random.nextInt(steps + 1))));
    }

    /** Borders and what they give, each by a factor from 0.700 to 1.299; the borders go on rising, because one factor moves all. */
    private static List<Tiers.Tier> rows(Tiers table, Random random) {
        BigDecimal wider = factor(random);
        List<Tiers.Tier> rows = new ArrayList<>();
        for (Tiers.Tier row : table.rows()) {
            rows.add(new Tiers.Tier(row.from().multiply(wider), row.gives().multiply(factor(random))));
        }
        return rows;
    }

    private static BigDecimal factor(Random random) {
        return BigDecimal.valueOf(700 + random.nextInt(600), 3);
    }
}
