package trinn.payrun;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import trinn.facts.Period;

/**
 * A run: everybody of a data set who is paid for a period, and what was done with it. Nothing of it is ever taken away.
 *
 * @param id its number
 * @param dataSet the name of the data set
 * @param period that is paid
 * @param history what was done, in order; begins with {@link Step#OPEN}
 */
public record PayRun(long id, String dataSet, Period period, List<RunEvent> history) {

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException where nobody opened it
     */
    public PayRun {
        history = List.copyOf(history);
        if (history.isEmpty() || history.getFirst().step() != Step.OPEN) {
            throw new IllegalArgumentException("Somebody opens a run.");
        }
    }

    /** How far it is. */
    public State state() {
        State state = State.OPEN;
        for (RunEvent event : history) {
            state = event.step().after(state);
        }
        return state;
    }

    /** The place of what was done last. */
    public int place() {
        return history.getLast().place();
    }

    /** With one more thing that was done. */
    public PayRun with(RunEvent event) {
        return new PayRun(
                id,
                dataSet,
                period,
                Stream.concat(history.stream(), Stream.of(event)).toList());
    }

    /** What was done last by a step. */
    public Optional<RunEvent> last(Step step) {
        return history.reversed().stream().filter(event -> event.step() == step).findFirst();
    }

    /** The hash of the result that it has now; empty where it was never worked out. */
    public String result() {
        return last(Step.WORK_OUT).map(RunEvent::result).orElse("");
    }

    /** The lines that were added by hand and not taken away, in order. */
    public List<RunEvent> adjustments() {
        Set<String> withdrawn = keys(Step.WITHDRAW);
        return of(Step.ADJUST)
                .filter(event -> !withdrawn.contains(Integer.toString(event.place())))
                .toList();
    }

    /** Whether a second person agreed to a line that was added by hand. */
    public boolean isAgreed(RunEvent adjustment) {
        return keys(Step.AGREE).contains(Integer.toString(adjustment.place()));
    }

    /** The keys of the findings that were accepted, as they were seen. */
    public Set<String> accepted() {
        return keys(Step.ACCEPT);
    }

    /** Who confirmed which teams as they are paid now, since the run was sent to review last. */
    public List<RunEvent> confirmed(Result result) {
        var teams = result.teams();
        return of(Step.CONFIRM)
                .filter(event -> event.result()
                        .equals(teams.getOrDefault(About.of(event.about()).key(), "")))
                .toList();
    }

    /** The accounts of those who made it what it is: worked it out, sent it on, or added something by hand. */
    public Set<String> authors() {
        return Stream.of(adjustments().stream(), last(Step.WORK_OUT).stream(), last(Step.SUBMIT).stream())
                .flatMap(Function.identity())
                .map(RunEvent::user)
                .collect(Collectors.toSet());
    }

    private Stream<RunEvent> of(Step step) {
        return history.stream().filter(event -> event.step() == step);
    }

    private Set<String> keys(Step step) {
        return of(step).map(event -> About.of(event.about()).key())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
