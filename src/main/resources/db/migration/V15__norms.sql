-- Norms of activity by data set, department (empty: everybody) and KPI. A row without a norm names the segment that was chosen.
-- Runs on H2 and PostgreSQL.

CREATE TABLE norms (
    data_set VARCHAR(200) NOT NULL,
    department VARCHAR(500) NOT NULL,
    segment VARCHAR(40) NOT NULL,
    kpi VARCHAR(200) NOT NULL,
    per_day NUMERIC(38, 10),
    PRIMARY KEY (data_set, department, kpi)
);
