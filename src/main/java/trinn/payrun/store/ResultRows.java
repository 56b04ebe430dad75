package trinn.payrun.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import trinn.facts.Period;
import trinn.payrun.Finding;
import trinn.payrun.LineKind;
import trinn.payrun.PayLine;
import trinn.payrun.Payslip;
import trinn.payrun.Result;

/** Results of runs as rows of their tables; of each run the last one. */
final class ResultRows {

    private static final int BATCH = 1_000;

    private final JdbcTemplate jdbc;

    ResultRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Puts a result in the place of what was there. */
    void write(long run, Result result) {
        for (String table : List.of("pay_findings", "pay_lines", "pay_slips", "pay_results")) {
            jdbc.update("DELETE FROM %s WHERE run = ?".formatted(table), run);
        }
        Result.Basis data = result.data();
        jdbc.update(
                "INSERT INTO pay_results (run, data_set_id, data_version, content, kpis, engine, currency) VALUES (?, ?, ?, ?, ?, ?, ?)",
                run,
                data.dataSet(),
                data.version(),
                data.content(),
                data.kpis(),
                data.engine(),
                data.currency());
        slips(run, result.payslips());
        findings(run, result.findings());
    }

    private void slips(long run, List<Payslip> all) {
        List<Object[]> slips = new ArrayList<>();
        List<Object[]> lines = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Payslip slip = all.get(i);
            slips.add(new Object[] {
                run,
                i,
                slip.payee(),
                slip.name(),
                slip.department(),
                slip.manager(),
                slip.standing().name(),
                slip.course()
            });
            for (int j = 0; j < slip.lines().size(); j++) {
                lines.add(line(run, i, j, slip.lines().get(j)));
            }
        }
        batch(
                "INSERT INTO pay_slips (run, place, payee, name, department, manager, standing, course) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                slips);
        batch("""
                INSERT INTO pay_lines
                    (run, slip, place, kind, period_starts, period_ends, component, step, rule, amount, why)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", lines);
    }

    private static Object[] line(long run, int slip, int place, PayLine line) {
        return new Object[] {
            run,
            slip,
            place,
            line.kind().name(),
            line.of().from(),
            line.of().to(),
            line.component(),
            line.step(),
            line.rule(),
            line.amount(),
            line.why()
        };
    }

    private void findings(long run, List<Finding> all) {
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Finding one = all.get(i);
            rows.add(new Object[] {run, i, one.kind().name(), one.payee(), String.join("\n", one.values())});
        }
        batch("INSERT INTO pay_findings (run, place, kind, payee, said) VALUES (?, ?, ?, ?, ?)", rows);
    }

    private void batch(String sql, List<Object[]> rows) {
        for (int i = 0; i < rows.size(); i += BATCH) {
            jdbc.batchUpdate(sql, rows.subList(i, Math.min(i + BATCH, rows.size())));
        }
    }

    /** What a run came to; null where it was never worked out. */
    @Nullable Result read(long run) {
        List<Result.Basis> basis = jdbc.query(
                "SELECT * FROM pay_results WHERE run = ?",
                (row, number) -> new Result.Basis(
                        row.getLong("data_set_id"),
                        row.getInt("data_version"),
                        row.getString("content"),
                        row.getString("kpis"),
                        row.getString("engine"),
                        row.getString("currency")),
                run);
        return basis.isEmpty() ? null : new Result(basis.getFirst(), slips(run), readFindings(run));
    }

    private List<Payslip> slips(long run) {
        Map<Integer, List<PayLine>> lines = new HashMap<>();
        jdbc.query(
                "SELECT * FROM pay_lines WHERE run = ? ORDER BY slip, place",
                row -> {
                    lines.computeIfAbsent(row.getInt("slip"), slip -> new ArrayList<>())
                            .add(line(row));
                },
                run);
        return jdbc.query(
                "SELECT * FROM pay_slips WHERE run = ? ORDER BY place",
                (row, number) -> new Payslip(
                        row.getString("payee"),
                        row.getString("name").isEmpty() ? row.getString("payee") : row.getString("name"),
                        row.getString("department"),
                        row.getString("manager"),
                        Payslip.Standing.valueOf(row.getString("standing")),
                        row.getString("course"),
                        lines.getOrDefault(row.getInt("place"), List.of())),
                run);
    }

    private static PayLine line(ResultSet row) throws SQLException {
        return new PayLine(
                LineKind.valueOf(row.getString("kind")),
                new Period(
                        row.getObject("period_starts", LocalDate.class), row.getObject("period_ends", LocalDate.class)),
                row.getString("component"),
                row.getString("step"),
                row.getString("rule"),
                row.getBigDecimal("amount"),
                row.getString("why"));
    }

    private List<Finding> readFindings(long run) {
        return jdbc.query(
                "SELECT * FROM pay_findings WHERE run = ? ORDER BY place",
                (row, number) -> new Finding(
                        Finding.Kind.valueOf(row.getString("kind")),
                        row.getString("payee"),
                        row.getString("said").isEmpty()
                                ? List.of()
                                : List.of(row.getString("said").split("\n", -1))),
                run);
    }
}
