-- KPIs that people added to those that come with Trinn, each as its definition in YAML; they hold for every data set.
-- Runs on H2 and PostgreSQL.

CREATE TABLE added_kpis (
    code VARCHAR(60) PRIMARY KEY,
    definition TEXT NOT NULL,
    stored_at TIMESTAMP WITH TIME ZONE DEFAULT CURRENT_TIMESTAMP NOT NULL
);

-- The hash of the KPIs with which a what-if was worked out; empty for what was saved before KPIs could be added.
ALTER TABLE what_if_runs ADD COLUMN kpis VARCHAR(64) DEFAULT '' NOT NULL;
