-- What data says of pay besides sales and KPIs: contracts, objectives, rates, what is open or corrected. Runs on H2 and PostgreSQL.

CREATE TABLE contracts (
    data_set_id BIGINT NOT NULL,
    place INTEGER NOT NULL,
    source_file VARCHAR(200) NOT NULL,
    source_row INTEGER NOT NULL,
    attributes TEXT,
    "id" VARCHAR(500) NOT NULL,
    "payee" VARCHAR(500) NOT NULL,
    "customer" VARCHAR(500) NOT NULL,
    "type" VARCHAR(500) NOT NULL,
    "start" DATE NOT NULL,
    "end" DATE,
    "monthly_value" NUMERIC(38, 10) NOT NULL,
    PRIMARY KEY (data_set_id, place)
);

CREATE TABLE objectives (
    data_set_id BIGINT NOT NULL,
    place INTEGER NOT NULL,
    source_file VARCHAR(200) NOT NULL,
    source_row INTEGER NOT NULL,
    attributes TEXT,
    "payee" VARCHAR(500) NOT NULL,
    "objective" VARCHAR(500) NOT NULL,
    "from" DATE NOT NULL,
    "to" DATE,
    "weight" NUMERIC(38, 10) NOT NULL,
    "score" NUMERIC(38, 10) NOT NULL,
    PRIMARY KEY (data_set_id, place)
);

CREATE TABLE rates (
    data_set_id BIGINT NOT NULL,
    place INTEGER NOT NULL,
    source_file VARCHAR(200) NOT NULL,
    source_row INTEGER NOT NULL,
    attributes TEXT,
    "currency" VARCHAR(500) NOT NULL,
    "from" DATE NOT NULL,
    "rate" NUMERIC(38, 10) NOT NULL,
    PRIMARY KEY (data_set_id, place)
);

CREATE TABLE balances (
    data_set_id BIGINT NOT NULL,
    place INTEGER NOT NULL,
    source_file VARCHAR(200) NOT NULL,
    source_row INTEGER NOT NULL,
    attributes TEXT,
    "payee" VARCHAR(500) NOT NULL,
    "account" VARCHAR(500) NOT NULL,
    "component" VARCHAR(500) NOT NULL,
    "date" DATE NOT NULL,
    "amount" NUMERIC(38, 10) NOT NULL,
    PRIMARY KEY (data_set_id, place)
);

CREATE TABLE refunds (
    data_set_id BIGINT NOT NULL,
    place INTEGER NOT NULL,
    source_file VARCHAR(200) NOT NULL,
    source_row INTEGER NOT NULL,
    attributes TEXT,
    "id" VARCHAR(500) NOT NULL,
    "payee" VARCHAR(500) NOT NULL,
    "sale" VARCHAR(500) NOT NULL,
    "date" DATE NOT NULL,
    "amount" NUMERIC(38, 10) NOT NULL,
    "sold" DATE,
    "rate" NUMERIC(38, 10),
    "left" NUMERIC(38, 10),
    PRIMARY KEY (data_set_id, place)
);

CREATE TABLE adjustments (
    data_set_id BIGINT NOT NULL,
    place INTEGER NOT NULL,
    source_file VARCHAR(200) NOT NULL,
    source_row INTEGER NOT NULL,
    attributes TEXT,
    "id" VARCHAR(500) NOT NULL,
    "payee" VARCHAR(500) NOT NULL,
    "date" DATE NOT NULL,
    "component" VARCHAR(500) NOT NULL,
    "amount" NUMERIC(38, 10) NOT NULL,
    "reason" VARCHAR(500) NOT NULL,
    PRIMARY KEY (data_set_id, place)
);
