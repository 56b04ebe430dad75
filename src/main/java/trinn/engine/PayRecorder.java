package trinn.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import trinn.facts.Pay;
import trinn.language.Rule;
import trinn.language.Sentence;
import trinn.settlement.Because;
import trinn.settlement.Declaration;
import trinn.settlement.Step;

/** Takes down what the rules declare, and puts it into an order that does not depend on when they fired. */
final class PayRecorder implements Pay {

    private static final Comparator<Recorded> ORDER = Comparator.comparingInt(Recorded::position)
            .thenComparing(Recorded::facts, Arrays::compare)
            .thenComparingInt(Recorded::sequence);

    private final Map<String, Object> terms;
    private final Firing firing;
    private final @Nullable String language;
    private final List<Recorded> recorded = new ArrayList<>();
    private final int mostAwards;
    private int awards;

    private record Recorded(int position, int[] facts, int sequence, Declaration declaration) {}

    /**
     * @param facts how many there are, for the budget
     * @param terms their values as sentences say them
     * @param language of the sentences; null where nobody reads them
     */
    PayRecorder(int facts, Map<String, Object> terms, Firing firing, @Nullable String language) {
        this.firing = firing;
        this.terms = terms;
        this.language = language;
        this.mostAwards = Budget.lines(facts);
    }

    /** Everything declared, by rule, facts, and place within the rule. */
    List<Declaration> declarations() {
        for (int i = 1; i < recorded.size(); i++) {
            if (ORDER.compare(recorded.get(i - 1), recorded.get(i)) > 0) {
                recorded.sort(ORDER);
                break;
            }
        }
        List<Declaration> declarations = new ArrayList<>(recorded.size() + 1);
        for (Recorded each : recorded) {
            declarations.add(each.declaration());
        }
        return declarations;
    }

    @Override
    public void award(BigDecimal amount) {
        declare(Step.AWARD, amount);
    }

    @Override
    public void scale(BigDecimal share) {
        declare(Step.SCALE, share);
    }

    @Override
    public void multiply(BigDecimal factor) {
        declare(Step.MULTIPLY, factor);
    }

    @Override
    public void floor(BigDecimal amount) {
        declare(Step.FLOOR, amount);
    }

    @Override
    public void cap(BigDecimal amount) {
        declare(Step.CAP, amount);
    }

    @Override
    public void award(BigDecimal amount, BigDecimal least, BigDecimal most) {
        if (least.compareTo(most) > 0) {
            throw new IllegalArgumentException("the least (%s) is more than the most (%s)."
                    .formatted(least.toPlainString(), most.toPlainString()));
        }
        BigDecimal bounded = amount.abs().max(least).min(most);
        declare(Step.AWARD, amount.signum() < 0 ? bounded.negate() : bounded);
    }

    @Override
    public void spread(BigDecimal instalments) {
        declare(Step.SPREAD, instalments);
    }

    @Override
    public void withhold(BigDecimal share) {
        declare(Step.WITHHOLD, share);
    }

    @Override
    public void release(BigDecimal share) {
        declare(Step.RELEASE, share);
    }

    @Override
    public void draw(BigDecimal amount) {
        declare(Step.DRAW, amount);
    }

    @Override
    public void recover(BigDecimal share) {
        declare(Step.RECOVER, share);
    }

    @Override
    public void forgive(BigDecimal share) {
        declare(Step.FORGIVE, share);
    }

    @Override
    public void supplement(BigDecimal share) {
        declare(Step.SUPPLEMENT, share);
    }

    @Override
    public void oncost(BigDecimal share) {
        declare(Step.ONCOST, share);
    }

    private void declare(Step step, BigDecimal value) {
        Rule rule = firing.rule();
        boolean award = step == Step.AWARD;
        Budget.requireRoom(award ? awards++ : recorded.size() - awards, award ? mostAwards : Budget.LINES);
        Budget.require(Objects.requireNonNull(value));
        Sentence sentence = language == null ? null : rule.because(language);
        Because because = sentence == null ? null : sentence.fill(name -> bound(name, value), terms);
        if (because != null) {
            Budget.require(because);
        }
        recorded.add(new Recorded(
                rule.position(),
                firing.places(),
                recorded.size(),
                new Declaration(
                        step, rule.component(), value, rule.name(), because, firing.sale(), firing.refunded())));
    }

    private @Nullable Object bound(String name, BigDecimal amount) {
        return name.equals(Sentence.AMOUNT) ? amount : firing.value(name);
    }
}
