package trinn.payrun;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import trinn.engine.Evaluated;
import trinn.facts.FactSet;
import trinn.plan.PaidBy;

/** Works a run out: what pays everybody for its period, what closed periods pay otherwise now, and what was added by hand. */
public final class Working {

    private final PayRun run;
    private final Inputs inputs;
    private final Map<String, Payslip> slips = new LinkedHashMap<>();
    private final Map<String, Evaluated> paid = new HashMap<>();

    private Working(PayRun run, Inputs inputs) {
        this.run = run;
        this.inputs = inputs;
    }

    /** The result of a run. */
    public static Result of(PayRun run, Inputs inputs) {
        return new Working(run, inputs).result();
    }

    private Result result() {
        inputs.courses().assigned(run.period()).values().forEach(this::pay);
        Differences differences = new Differences(inputs);
        for (Closed closed : inputs.closed()) {
            Map<String, Payslip> then = new HashMap<>();
            closed.result().payslips().forEach(slip -> then.put(slip.payee(), slip));
            differences
                    .of(closed)
                    .forEach((payee, all) ->
                            add(payee, then, all.stream().map(Difference::line).toList()));
        }
        for (RunEvent event : run.adjustments()) {
            add(
                    About.of(event.about()).key(),
                    Map.of(),
                    List.of(PayLine.adjustment(run.period(), Objects.requireNonNull(event.amount()), event.text())));
        }
        List<Payslip> all = List.copyOf(slips.values());
        List<Finding> findings = new ArrayList<>(new Lookout(run.period(), inputs, all, paid).findings());
        findings.addAll(differences.findings());
        return new Result(inputs.basis(), all, findings);
    }

    private void pay(PaidBy by) {
        String payee = by.payee();
        FactSet facts = inputs.facts(payee, run.period());
        Course course = inputs.courses().of(payee, run.period());
        boolean held = inputs.held().contains(About.payee(payee));
        Evaluated one = inputs.paid(payee, run.period());
        if (one != null) {
            paid.put(payee, one);
        }
        Payslip.Standing standing =
                course == null ? Payslip.Standing.UNPAID : held ? Payslip.Standing.HELD : Payslip.Standing.PAID;
        slips.put(
                payee,
                new Payslip(
                        payee,
                        by.name(),
                        inputs.department(by.department()),
                        facts == null ? "" : facts.seller().manager(),
                        standing,
                        course == null ? "" : course.text(),
                        one == null || held ? List.of() : PayLines.lines(one)));
    }

    /** Adds lines to somebody, who may have left since the period that they are for, and be known of then only. */
    private void add(String payee, Map<String, Payslip> then, List<PayLine> lines) {
        Payslip slip = slips.get(payee);
        if (slip == null) {
            slip = gone(payee, then.get(payee));
        }
        List<PayLine> all = new ArrayList<>(slip.lines());
        all.addAll(lines);
        slips.put(
                payee,
                new Payslip(
                        payee, slip.name(), slip.department(), slip.manager(), slip.standing(), slip.course(), all));
    }

    private static Payslip gone(String payee, @Nullable Payslip then) {
        return then == null
                ? new Payslip(payee, payee, "", "", Payslip.Standing.UNPAID, "", List.of())
                : new Payslip(
                        payee, then.name(), then.department(), then.manager(), Payslip.Standing.UNPAID, "", List.of());
    }
}
