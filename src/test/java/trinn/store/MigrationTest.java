package trinn.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;
import trinn.facts.FactSet;
import trinn.population.DataSet;
import trinn.population.store.DataSetSummary;
import trinn.population.store.DataSets;
import trinn.records.Origin;
import trinn.records.RecordType;
import trinn.records.Row;
import trinn.simulation.RunIdentity;
import trinn.simulation.SideKey;
import trinn.simulation.store.StoredRun;
import trinn.simulation.store.WhatIfRuns;

/** A database of the time when only sellers, quotas and sales were stored goes on with all that it holds. */
@ParameterizedClass
@EnumSource(Engine.class)
class MigrationTest {

    private static final String OLD = "spring.flyway.target=3";
    private static final SideKey BEFORE = new SideKey("b".repeat(64), "{}");
    private static final SideKey AFTER = new SideKey("b".repeat(64), "{\"cutoff\":0.8}");

    @Parameter
    Engine engine;

    @TempDir
    Path home;

    @Test
    void whatAnOlderTrinnStoredIsThereAfterIt() {
        String url = engine == Engine.POSTGRESQL ? Postgres.newDatabase() : "";
        RunIdentity identity = new RunIdentity("2".repeat(64), "", BEFORE, AFTER, "engine 1");
        try (Database old = open(url, OLD)) {
            fill(old.jdbc(), identity);
        }
        try (Database database = open(url, "spring.flyway.target=latest")) {
            List<DataSetSummary> all = database.get(DataSets.class).all();
            assertThat(all).extracting(DataSetSummary::name).containsExactly("Old", "Old", "Other");
            assertThat(all).extracting(DataSetSummary::version).containsExactly(2, 1, 1);
            assertThat(all).extracting(DataSetSummary::newest).containsExactly(true, false, true);
            assertThat(all).extracting(DataSetSummary::rows).containsExactly(6L, 0L, 0L);
            assertData(database.get(DataSets.class).load(all.getFirst().id()));

            StoredRun run = database.get(WhatIfRuns.class)
                    .load(database.get(WhatIfRuns.class).all().getFirst().id());
            assertThat(run.summary().name()).isEqualTo("Kept");
            assertThat(run.summary().dataSet()).isEqualTo("Old");
            assertThat(run.summary().dataVersion()).isEqualTo(2);
            assertThat(run.identity()).isEqualTo(identity);
            assertThat(run.rows()).hasSize(1);
        } finally {
            if (!url.isEmpty()) {
                Postgres.drop(url);
            }
        }
    }

    /** Permissions came later than accounts: whoever had one goes on seeing what it has shown. */
    @Test
    void whoeverHasAnAccountSeesWhatItHasShown() {
        String url = engine == Engine.POSTGRESQL ? Postgres.newDatabase() : "";
        try (Database old = open(url, "spring.flyway.target=29")) {
            for (String roles : List.of("designer", "designer finance", "finance auditor", "manager seller")) {
                old.jdbc()
                        .update(
                                "INSERT INTO accounts (id, login, name, roles, payee, active, created_at)"
                                        + " VALUES (?, ?, 'N', ?, '', TRUE, CURRENT_TIMESTAMP)",
                                roles,
                                roles,
                                roles);
            }
        }
        try (Database database = open(url, "spring.flyway.target=latest")) {
            assertThat(database.jdbc()
                            .query(
                                    "SELECT id, permissions FROM accounts ORDER BY id",
                                    (row, number) -> row.getString(1) + ": " + row.getString(2)))
                    .containsExactly(
                            "designer: names personal",
                            "designer finance: names personal",
                            "finance auditor: personal",
                            "manager seller: ");
        } finally {
            if (!url.isEmpty()) {
                Postgres.drop(url);
            }
        }
    }

    private Database open(String url, String setting) {
        return url.isEmpty()
                ? Database.in(home, List.of(setting), DataSets.class, WhatIfRuns.class)
                : Database.at(url, List.of(setting), DataSets.class, WhatIfRuns.class);
    }

    private static void assertData(DataSet data) {
        assertThat(data.currency()).isEqualTo("NOK");
        assertThat(data.records().of(RecordType.SALES))
                .extracting(Row::origin)
                .containsExactly(new Origin("sales.csv", 2), new Origin("sales.csv", 5));
        FactSet facts = data.factSets().getFirst();
        assertThat(facts.seller().department()).isEqualTo("North");
        assertThat(facts.seller().commissionRate()).isEqualByComparingTo("0.02");
        assertThat(facts.kpi("sales").target()).isEqualByComparingTo("1000");
        assertThat(facts.kpi("sales").actual()).isEqualByComparingTo("500.0000000001");
    }

    private static void fill(JdbcTemplate jdbc, RunIdentity identity) {
        for (String[] set : new String[][] {{"1", "Old"}, {"2", "Old"}, {"3", "Other"}}) {
            jdbc.update(
                    "INSERT INTO data_sets (id, name, currency, description, content_hash, sellers, periods, fact_sets,"
                            + " sales_total) VALUES (?, ?, 'NOK', 'Said.', ?, 1, 1, 1, 500)",
                    Long.valueOf(set[0]),
                    set[1],
                    set[0].repeat(64));
        }
        jdbc.update("INSERT INTO departments VALUES (2, 'N', 'North', 'units.csv', 2)");
        jdbc.update("INSERT INTO payees VALUES (2, '7', 'Ann', 'Seller', 'N', 0.02, NULL, 'payees.csv', 2)");
        jdbc.update("INSERT INTO payees VALUES (2, '8', 'Bo', '', '', NULL, NULL, 'payees.csv', 3)");
        jdbc.update("INSERT INTO quotas VALUES (2, '7', DATE '2026-01-01', DATE '2026-04-01', 1000, 'quotas.csv', 2)");
        jdbc.update("INSERT INTO sales VALUES (2, 'A', '7', DATE '2026-01-01', 400.0000000001, 'sales.csv', 2)");
        jdbc.update("INSERT INTO sales VALUES (2, 'B', '7', DATE '2026-03-31', 100, 'sales.csv', 5)");
        jdbc.update("INSERT INTO fact_sets VALUES (2, 0, '7', 'North', DATE '2026-01-01', DATE '2026-04-01')");
        jdbc.update("INSERT INTO kpis VALUES (2, 0, 0, 'sales', 'QUARTER', 500, 1000, NULL, NULL, NULL)");
        jdbc.update(
                "INSERT INTO scheme_versions (hash, scheme_id, title, label, currency)"
                        + " VALUES (?, 'small', 'Small', '', 'NOK')",
                "b".repeat(64));
        jdbc.update(
                "INSERT INTO what_if_runs (id, name, data_set_id, baseline_scheme, baseline_terms, alternative_scheme,"
                        + " alternative_terms, engine, run_identity, baseline_total, alternative_total)"
                        + " VALUES (1, 'Kept', 2, ?, ?, ?, ?, ?, ?, 1, 2)",
                BEFORE.scheme(),
                BEFORE.terms(),
                AFTER.scheme(),
                AFTER.terms(),
                identity.engine(),
                identity.hash());
        jdbc.update("INSERT INTO what_if_rows VALUES (1, 0, '7', DATE '2026-01-01', DATE '2026-04-01', 1, 2)");
    }
}
