package trinn.kpi;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import trinn.kpi.Scope.Member;
import trinn.records.Stint;
import trinn.records.Stints;

/** Whose records are: sellers, departments for what no seller has, and the company for what neither has. */
final class Owners {

    /** The company's own. */
    static final int COMPANY = 0;

    /** A part of a record that counts for somebody. */
    record Share(int owner, BigDecimal share) {}

    private final Map<String, Integer> payees = new HashMap<>();
    private final Map<String, Integer> departments = new HashMap<>();
    private final List<List<Share>> whole = new ArrayList<>(List.of(List.of(new Share(COMPANY, BigDecimal.ONE))));

    int payee(String id) {
        return payees.computeIfAbsent(id, unknown -> add());
    }

    int department(String id) {
        return departments.computeIfAbsent(id, unknown -> add());
    }

    private int add() {
        int owner = whole.size();
        whole.add(List.of(new Share(owner, BigDecimal.ONE)));
        return owner;
    }

    /** The whole of a record. */
    List<Share> whole(int owner) {
        return whole.get(owner);
    }

    /** The number of a seller of whom there are records, or null. */
    @Nullable Integer knownPayee(String id) {
        return payees.get(id);
    }

    /** The number of a department that has records of its own, or null. */
    @Nullable Integer knownDepartment(String id) {
        return departments.get(id);
    }

    /** The sellers of each department, with the days on which they are in it. */
    Map<String, List<Member>> byDepartment(Stints stints) {
        Map<String, List<Member>> members = new HashMap<>();
        for (String payee : stints.payees()) {
            int owner = payee(payee);
            for (Stint stint : stints.of(payee)) {
                if (!stint.department().isEmpty() && stint.from().isBefore(stint.to())) {
                    members.computeIfAbsent(stint.department(), unknown -> new ArrayList<>())
                            .add(Member.during(owner, stint.from(), stint.to()));
                }
            }
        }
        return members;
    }

    /** How many there are, with the company. */
    int size() {
        return whole.size();
    }
}
