-- What each side of a what-if means by its KPIs, as a JSON object: its name for each KPI, and the data's. Runs on H2 and PostgreSQL.

ALTER TABLE what_if_runs ADD COLUMN baseline_bindings TEXT DEFAULT '{}' NOT NULL;
ALTER TABLE what_if_runs ADD COLUMN alternative_bindings TEXT DEFAULT '{}' NOT NULL;
