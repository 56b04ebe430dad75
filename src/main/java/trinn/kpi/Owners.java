package trinn.kpi;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import trinn.kpi.Scope.Member;
import trinn.records.Stint;
import trinn.records.Stints;

/** Whose records are: sellers, departments for what no seller has, and the company for what neither has. For several threads. */
final class Owners {

    /** The company's own. */
    static final int COMPANY = 0;

    /** The whole of a record that is the company's own. */
    static final List<Share> COMPANYS = whole(COMPANY);

    /** A part of a record that counts for somebody. */
    record Share(int owner, BigDecimal share) {}

    private final Map<String, List<Share>> payees = new ConcurrentHashMap<>();
    private final Map<String, List<Share>> departments = new ConcurrentHashMap<>();
    private final AtomicInteger size = new AtomicInteger(COMPANY + 1);

    /** The whole of a record that is a seller's. */
    List<Share> whole(String payee) {
        return whole(payees, payee);
    }

    /** The whole of a record that is a department's. */
    List<Share> wholeOfDepartment(String id) {
        return whole(departments, id);
    }

    /** The number of a seller. */
    int payee(String id) {
        return whole(id).getFirst().owner();
    }

    /** The number of a department. */
    int department(String id) {
        return wholeOfDepartment(id).getFirst().owner();
    }

    private List<Share> whole(Map<String, List<Share>> owners, String id) {
        List<Share> known = owners.get(id);
        return known != null ? known : owners.computeIfAbsent(id, unknown -> whole(size.getAndIncrement()));
    }

    private static List<Share> whole(int owner) {
        return List.of(new Share(owner, BigDecimal.ONE));
    }

    /** The number of a seller of whom there are records, or null. */
    @Nullable Integer knownPayee(String id) {
        return payees.containsKey(id) ? payee(id) : null;
    }

    /** The number of a department that has records of its own, or null. */
    @Nullable Integer knownDepartment(String id) {
        return departments.containsKey(id) ? department(id) : null;
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
        return size.get();
    }
}
