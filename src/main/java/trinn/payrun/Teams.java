package trinn.payrun;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which teams managers have confirmed. */
public final class Teams {

    private Teams() {}

    /** A finding for each team that is not confirmed as it is paid now, by the id of the manager. */
    public static List<Finding> unconfirmed(PayRun run, Result result) {
        Set<String> confirmed = run.confirmed(result).stream()
                .map(event -> About.of(event.about()).key())
                .collect(Collectors.toSet());
        return result.teams().entrySet().stream()
                .filter(team -> !confirmed.contains(team.getKey()))
                .map(team -> new Finding(Finding.Kind.UNCONFIRMED, team.getKey(), List.of(team.getValue())))
                .toList();
    }
}
