package trinn.planning;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * The part of a department, or the whole: the sum of its sellers' parts.
 *
 * @param id of the department; empty for the company
 * @param name for people
 * @param sellers its sellers' parts
 * @param revenue in whole units
 * @param needs what it takes
 * @param workDays working days in the period of the plan, part-time counted
 */
public record GroupPlan(
        String id, String name, List<SellerPlan> sellers, BigDecimal revenue, Needs needs, BigDecimal workDays)
        implements Portion {

    /** Copies the list. */
    public GroupPlan {
        sellers = List.copyOf(sellers);
    }

    static GroupPlan of(String id, String name, List<SellerPlan> sellers) {
        return new GroupPlan(
                id,
                name,
                sellers,
                sum(sellers.stream().map(SellerPlan::revenue).toList()),
                Needs.sum(sellers.stream().map(SellerPlan::needs).toList()),
                sum(sellers.stream().map(SellerPlan::workDays).toList()));
    }

    private static BigDecimal sum(List<BigDecimal> numbers) {
        return numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Of the norms that any of its sellers would exceed: how many sellers, and what a day takes on average. */
    @Override
    public List<Overload> overloads() {
        return needs.efforts().keySet().stream()
                .map(this::overload)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    private @org.jspecify.annotations.Nullable Overload overload(String code) {
        List<Overload> of = sellers.stream()
                .flatMap(seller -> seller.overloads().stream())
                .filter(overload -> overload.code().equals(code))
                .toList();
        return of.isEmpty()
                ? null
                : new Overload(code, perDay(code), of.getFirst().norm(), of.size());
    }

    /** How many of its sellers would exceed any norm. */
    public long overloaded() {
        return sellers.stream().filter(seller -> !seller.overloads().isEmpty()).count();
    }
}
