package trinn.simulation.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trinn.facts.Seller;
import trinn.simulation.store.TrialAnswer;
import trinn.simulation.trial.Groups;
import trinn.simulation.trial.LastYear.Candidate;
import trinn.simulation.trial.TrialGroup;

/** Who is in which group of a trial. */
final class TrialMembers extends Grid<TrialMembers.Member> {

    /**
     * Somebody in a group.
     *
     * @param name the id where the data does not know her any more
     * @param attainment of the year before, 1 = 100 %; null where there is none
     * @param left whether she is not in the last month
     */
    record Member(
            String id,
            String name,
            String department,
            TrialGroup group,
            @Nullable BigDecimal attainment,
            boolean left) {}

    TrialMembers(List<Member> members, TrialWords words) {
        addThemeVariants(GridVariant.NO_BORDER);
        setSelectionMode(SelectionMode.NONE);
        setHeight("22rem");
        addColumn(member ->
                        member.left() ? member.name() + " (" + getTranslation("trials.has-left") + ")" : member.name())
                .setHeader(getTranslation("grid.seller"))
                .setFlexGrow(2)
                .setSortable(true);
        addColumn(Member::department)
                .setHeader(getTranslation("grid.department"))
                .setFlexGrow(2)
                .setSortable(true);
        addColumn(member -> member.group().name())
                .setHeader(getTranslation("trials.group"))
                .setFlexGrow(1)
                .setSortable(true);
        addColumn(member -> words.percent(member.attainment()))
                .setHeader(getTranslation("grid.attainment"))
                .setComparator(
                        Comparator.comparing(Member::attainment, Comparator.nullsFirst(Comparator.naturalOrder())))
                .setFlexGrow(1)
                .setSortable(true);
        setItems(members);
    }

    /** Of a trial, by department and name. */
    static List<Member> of(TrialAnswer answer, SortedSet<String> left) {
        Groups groups = answer.trial().setup().groups();
        Map<String, Candidate> before = new HashMap<>();
        answer.before().candidates().forEach(one -> before.put(one.id(), one));
        Map<String, Seller> known = new HashMap<>();
        answer.all()
                .rows()
                .forEach(row -> known.put(row.facts().seller().id(), row.facts().seller()));
        return Stream.of(TrialGroup.values())
                .flatMap(group -> groups.of(group).stream()
                        .map(id -> member(id, group, known.get(id), before.get(id), left.contains(id))))
                .sorted(Comparator.comparing(Member::department)
                        .thenComparing(Member::name)
                        .thenComparing(Member::id))
                .toList();
    }

    private static Member member(
            String id, TrialGroup group, @Nullable Seller seller, @Nullable Candidate before, boolean left) {
        return new Member(
                id,
                seller == null ? id : seller.name(),
                seller == null ? "" : seller.department(),
                group,
                before == null ? null : before.attainment(),
                left);
    }
}
