package trinn.settlement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The last steps of a settlement: what is paid later, held back, released, advanced and recovered. */
final class Balances {

    private final Sheet sheet;
    private final Components components;
    private final Rounding rounding;
    private final ByStep declared;
    private final SortedMap<String, BigDecimal> owed;
    private final SortedMap<String, BigDecimal> withheld;
    private final List<Instalment> instalments = new ArrayList<>();

    Balances(Sheet sheet, Components components, Rounding rounding, ByStep declared, Ledger before) {
        this.sheet = sheet;
        this.components = components;
        this.rounding = rounding;
        this.declared = declared;
        this.owed = new TreeMap<>(before.owed());
        this.withheld = new TreeMap<>(before.withheld());
        if (!declared.of(Step.SPREAD).isEmpty()) {
            components.targets().forEach(this::spread);
        }
        before.instalments().forEach(this::instalment);
        if (!withheld.isEmpty() || !declared.of(Step.WITHHOLD).isEmpty()) {
            components.targets().forEach(this::hold);
        }
        if (!owed.isEmpty() || !declared.of(Step.DRAW).isEmpty()) {
            components.targets().forEach(target -> {
                forgive(target);
                draw(target);
            });
        }
    }

    SortedMap<String, BigDecimal> owed() {
        return owed;
    }

    SortedMap<String, BigDecimal> withheld() {
        return withheld;
    }

    List<Instalment> instalments() {
        return instalments;
    }

    /** Of several numbers of instalments for one target the highest holds. */
    private void spread(String target) {
        Declaration spread = declared.highest(Step.SPREAD, target);
        if (spread == null) {
            return;
        }
        BigDecimal whole = sheet.sum(target);
        int count = spread.value().intValueExact();
        List<BigDecimal> parts = new ArrayList<>();
        BigDecimal before = BigDecimal.ZERO;
        for (int i = 1; i <= count; i++) {
            BigDecimal upTo = rounding.round(whole.multiply(BigDecimal.valueOf(i))
                    .divide(BigDecimal.valueOf(count), java.math.MathContext.DECIMAL128));
            parts.add(upTo.subtract(before));
            before = upTo;
        }
        sheet.change(spread, target, parts.getFirst().subtract(whole));
        if (count > 1 && whole.signum() != 0) {
            instalments.add(new Instalment(target, spread.rule(), parts.subList(1, count)));
        }
    }

    private void instalment(Instalment due) {
        if (due.amounts().getFirst().signum() != 0) {
            sheet.add(Step.INSTALMENT, due.target(), due.rule(), due.amounts().getFirst());
        }
        if (due.amounts().size() > 1) {
            instalments.add(new Instalment(
                    due.target(),
                    due.rule(),
                    due.amounts().subList(1, due.amounts().size())));
        }
    }

    /**
     * Nothing is held back of a loss, and never more than was settled. What is released comes from earlier periods alone,
     * and never more than there is.
     */
    private void hold(String target) {
        BigDecimal settled = sheet.sum(target).max(BigDecimal.ZERO);
        BigDecimal kept = settled;
        for (Declaration withhold : declared.of(Step.WITHHOLD, target)) {
            BigDecimal amount = sheet.share(settled, withhold.value()).min(kept);
            sheet.change(withhold, target, amount.negate());
            kept = kept.subtract(amount);
        }
        BigDecimal available = withheld.getOrDefault(target, BigDecimal.ZERO);
        BigDecimal left = available;
        for (Declaration release : declared.of(Step.RELEASE, target)) {
            BigDecimal amount = sheet.share(available, release.value()).min(left);
            sheet.change(release, target, amount);
            left = left.subtract(amount);
        }
        put(withheld, target, left.add(settled.subtract(kept)));
    }

    /** What is forgiven is of what earlier periods advanced. */
    private void forgive(String target) {
        BigDecimal before = owed.getOrDefault(target, BigDecimal.ZERO);
        BigDecimal left = before;
        for (Declaration forgive : declared.of(Step.FORGIVE, target)) {
            left = left.subtract(sheet.share(before, forgive.value()));
        }
        put(owed, target, left.max(BigDecimal.ZERO));
    }

    /** Of several draws for one target the highest holds. */
    private void draw(String target) {
        Declaration draw = declared.highest(Step.DRAW, target);
        if (draw == null) {
            return;
        }
        BigDecimal beyond = sheet.sum(target).subtract(rounding.round(draw.value()));
        BigDecimal before = owed.getOrDefault(target, BigDecimal.ZERO);
        BigDecimal recovered = (beyond.signum() > 0 ? sheet.share(beyond, recovery(target)) : beyond).min(before);
        sheet.change(draw, target, recovered.negate());
        put(owed, target, before.subtract(recovered));
    }

    /** Which share of what goes beyond a draw recovers what was advanced: all, or the least that was declared. */
    private BigDecimal recovery(String target) {
        Declaration least = declared.lowest(Step.RECOVER, target);
        return least == null ? BigDecimal.ONE : least.value();
    }

    private static void put(SortedMap<String, BigDecimal> balances, String target, BigDecimal amount) {
        if (amount.signum() == 0) {
            balances.remove(target);
        } else {
            balances.put(target, amount);
        }
    }
}
