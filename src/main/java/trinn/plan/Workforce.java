package trinn.plan;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.TreeSet;
import trinn.records.Row;
import trinn.records.Stint;
import trinn.records.Stints;

/**
 * Everybody of a data set.
 *
 * @param members by id, in the order of their file
 * @param departments the names of departments by their ids; an id is the name where none are listed
 * @param roles all job titles
 */
public record Workforce(
        SequencedMap<String, Member> members, SequencedMap<String, String> departments, NavigableSet<String> roles) {

    /** Of the records of payees, of what changed with them, and of departments. */
    public static Workforce of(Collection<Row> payees, Collection<Row> assignments, Collection<Row> units) {
        Stints stints = new Stints(payees, assignments);
        SequencedMap<String, Member> members = new LinkedHashMap<>();
        payees.forEach(row -> members.put(row.text("id"), Member.of(row, stints.of(row.text("id")))));
        SequencedMap<String, String> departments = new LinkedHashMap<>();
        units.forEach(row -> departments.put(row.text("id"), row.text("name")));
        NavigableSet<String> roles = new TreeSet<>();
        for (Member member : members.values()) {
            for (Stint stint : member.stints()) {
                departments.putIfAbsent(stint.department(), stint.department());
                roles.add(stint.role());
            }
        }
        departments.remove("");
        roles.remove("");
        return new Workforce(members, departments, roles);
    }

    /** Whether there is such a group. */
    public boolean has(Group group) {
        return switch (group.kind()) {
            case EVERYBODY -> group.key().isEmpty();
            case DEPARTMENT -> departments.containsKey(group.key());
            case ROLE -> roles.contains(group.key());
            case PAYEE -> members.containsKey(group.key());
        };
    }

    /** The key of a group as people read it: the name of a department or payee. */
    public String name(Group group) {
        return switch (group.kind()) {
            case EVERYBODY, ROLE -> group.key();
            case DEPARTMENT -> departments.getOrDefault(group.key(), group.key());
            case PAYEE -> members.containsKey(group.key()) ? member(group.key()).name() : group.key();
        };
    }

    private Member member(String id) {
        return Objects.requireNonNull(members.get(id));
    }

    /** Nobody. */
    public static Workforce nobody() {
        return of(List.of(), List.of(), List.of());
    }
}
