-- Values of KPIs that were measured elsewhere, by seller, department or company and period. Runs on H2 and PostgreSQL.

CREATE TABLE measurements (
    data_set_id BIGINT NOT NULL,
    place INTEGER NOT NULL,
    source_file VARCHAR(200) NOT NULL,
    source_row INTEGER NOT NULL,
    "payee" VARCHAR(500) NOT NULL,
    "department" VARCHAR(500) NOT NULL,
    "kpi" VARCHAR(500) NOT NULL,
    "from" DATE NOT NULL,
    "to" DATE,
    "value" NUMERIC(38, 10) NOT NULL,
    "target" NUMERIC(38, 10),
    "base" NUMERIC(38, 10),
    "norm" NUMERIC(38, 10),
    "weight" NUMERIC(38, 10),
    PRIMARY KEY (data_set_id, place)
);
