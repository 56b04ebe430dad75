package trinn.kpi;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import trinn.kpi.Scope.Member;
import trinn.records.Row;

/** Who is in which department, by date. */
final class Staff {

    private final Map<String, String> departments = new LinkedHashMap<>();
    private final Map<String, List<Row>> changes = new HashMap<>();

    void payee(Row row) {
        departments.putIfAbsent(row.text("id"), row.text("department"));
    }

    void assignment(Row row) {
        if (!row.text("department").isEmpty()) {
            changes.computeIfAbsent(row.text("payee"), payee -> new ArrayList<>())
                    .add(row);
        }
    }

    /** The sellers of each department, with the days on which they are in it. */
    Map<String, List<Member>> byDepartment(Owners owners) {
        Map<String, List<Member>> members = new HashMap<>();
        departments.forEach((payee, first) -> {
            int owner = owners.payee(payee);
            List<Row> moves = changes.getOrDefault(payee, List.of()).stream()
                    .sorted(Comparator.comparing(row -> row.day("from")))
                    .toList();
            Member at = Member.always(owner);
            String department = first;
            for (Row move : moves) {
                int day = (int) move.day("from").toEpochDay();
                add(members, department, new Member(owner, at.from(), day));
                at = new Member(owner, day, at.to());
                department = move.text("department");
            }
            add(members, department, at);
        });
        return members;
    }

    private static void add(Map<String, List<Member>> members, String department, Member member) {
        if (!department.isEmpty() && member.from() < member.to()) {
            members.computeIfAbsent(department, unknown -> new ArrayList<>()).add(member);
        }
    }
}
