package trinn.payrun.store;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import trinn.payrun.PayRun;
import trinn.payrun.Result;
import trinn.payrun.State;

/** Looks at all runs that are stored, whoever is signed in, without showing anything of them. */
public final class RunCheck {

    private final RunRows rows;
    private final ResultRows results;

    /** In the application's database. */
    public RunCheck(JdbcTemplate template) {
        this.rows = new RunRows(JdbcClient.create(template));
        this.results = new ResultRows(template);
    }

    /**
     * A run, looked at.
     *
     * @param id its number
     * @param name as the log has it
     * @param place of what was done last
     * @param last the hash of the result or team that it was done with; may be empty
     * @param sound whether what is stored is what was worked out
     */
    public record Checked(long id, String name, int place, String last, boolean sound) {}

    /** All of them, the latest period first. */
    public List<Checked> all() {
        return rows.all().stream().map(this::checked).toList();
    }

    private Checked checked(PayRun run) {
        return new Checked(
                run.id(),
                run.dataSet() + ", " + run.period().from(),
                run.place(),
                run.history().getLast().result(),
                isSound(run));
    }

    /** A run that is open again may have any result, since it is worked out anew. */
    private boolean isSound(PayRun run) {
        if (run.result().isEmpty() || run.state() == State.OPEN) {
            return true;
        }
        try {
            Result result = results.read(run.id());
            return result != null && result.hash().equals(run.result());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
