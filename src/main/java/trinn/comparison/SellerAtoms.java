package trinn.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import trinn.facts.FactSet;
import trinn.facts.Seller;

/** What differs of a seller herself. */
final class SellerAtoms {

    private record Own(String field, Function<Seller, @Nullable Object> value, BinaryOperator<Seller> swap) {}

    private static final List<Own> ALL = List.of(
            new Own("role", Seller::role, (into, from) -> copy(into, from.role(), into.department(), into)),
            new Own("department", Seller::department, (into, from) -> copy(into, into.role(), from.department(), into)),
            new Own("baseSalary", Seller::baseSalary, (into, from) -> paid(into, from, into, into)),
            new Own("commissionRate", Seller::commissionRate, (into, from) -> paid(into, into, from, into)),
            new Own("variableBase", Seller::variableBase, (into, from) -> paid(into, into, into, from)),
            new Own("", SellerAtoms::rest, (into, from) -> copy(from, into.role(), into.department(), into)));

    private SellerAtoms() {}

    static List<Atom> of(FactSet before, FactSet after) {
        List<Atom> found = new ArrayList<>();
        for (Own own : ALL) {
            Object old = own.value().apply(before.seller());
            Object now = own.value().apply(after.seller());
            if (!Objects.equals(old, now)) {
                boolean shown = !own.field().isEmpty();
                found.add(Atom.ofFacts(
                        Cause.PEOPLE,
                        FactAtoms.value("Seller", "", own.field(), shown ? old : null, shown ? now : null),
                        (into, from) -> new FactSet(
                                own.swap().apply(into.seller(), from.seller()), into.period(), into.others())));
            }
        }
        return found;
    }

    /** Name, manager and what the company says besides. */
    private static Object rest(Seller seller) {
        return List.of(seller.name(), seller.manager(), seller.attributes());
    }

    private static Seller copy(Seller rest, String role, String department, Seller pay) {
        return new Seller(
                rest.id(),
                rest.name(),
                role,
                department,
                rest.manager(),
                pay.baseSalary(),
                pay.commissionRate(),
                pay.variableBase(),
                rest.attributes());
    }

    private static Seller paid(Seller rest, Seller salary, Seller rate, Seller base) {
        return new Seller(
                rest.id(),
                rest.name(),
                rest.role(),
                rest.department(),
                rest.manager(),
                salary.baseSalary(),
                rate.commissionRate(),
                base.variableBase(),
                rest.attributes());
    }
}
