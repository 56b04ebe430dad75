-- Every kind of record gets a table with a column for each of its fields, in the order of the kind's fields; a text that is
-- not given is empty. What rules see of sellers is derived from the records and not stored any longer.
-- Records are written and deleted with their data set only and have no foreign key to it: it would double the time of an
-- import (docs/adr/0007).
-- Runs on H2 and PostgreSQL. "place" is 1, 2, 3 … in the order in which the records of a kind were read.

-- Data sets of one name are versions of it, in the order in which they came.
ALTER TABLE data_sets ADD COLUMN version INTEGER DEFAULT 1 NOT NULL;
UPDATE data_sets SET version =
    (SELECT COUNT(*) FROM data_sets older WHERE older.name = data_sets.name AND older.id <= data_sets.id);
ALTER TABLE data_sets ADD COLUMN paid_by VARCHAR(20) DEFAULT 'TARGETS' NOT NULL;
ALTER TABLE data_sets ADD COLUMN kpis TEXT DEFAULT '' NOT NULL;
-- What was the only KPI is one of the data set's own now.
UPDATE data_sets SET kpis = '- code: sales
  names: {en: Sales, nb: Salg, sv: Försäljning, da: Salg}
  says: {en: "What was sold."}
  kind: result
  unit: money
  definition: {sum: sales.amount}
';
ALTER TABLE data_sets ADD COLUMN row_count BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE data_sets DROP COLUMN periods;
ALTER TABLE data_sets DROP COLUMN fact_sets;
ALTER TABLE data_sets ADD CONSTRAINT data_set_versions UNIQUE (name, version);

DROP TABLE kpis;
DROP TABLE fact_sets;
ALTER TABLE departments RENAME TO old_departments;
ALTER TABLE payees RENAME TO old_payees;
ALTER TABLE quotas RENAME TO old_quotas;
ALTER TABLE sales RENAME TO old_sales;

-- Departments, teams or territories.
CREATE TABLE departments (
    data_set_id BIGINT NOT NULL,
    place INTEGER NOT NULL,
    source_file VARCHAR(200) NOT NULL,
    source_row INTEGER NOT NULL,
    "id" VARCHAR(500) NOT NULL,
    "name" VARCHAR(500) NOT NULL,
    PRIMARY KEY (data_set_id, place)
);

-- Everybody who is paid, as they are when nothing else is said by date; "left" is the first day after.
CREATE TABLE payees (
    data_set_id BIGINT NOT NULL,
    place INTEGER NOT NULL,
    source_file VARCHAR(200) NOT NULL,
    source_row INTEGER NOT NULL,
    "id" VARCHAR(500) NOT NULL,
    "name" VARCHAR(500) NOT NULL,
    "role" VARCHAR(500) NOT NULL,
    "department" VARCHAR(500) NOT NULL,
    "manager" VARCHAR(500) NOT NULL,
    "part_time" NUMERIC(38, 10),
    "base_salary" NUMERIC(38, 10),
    "commission_rate" NUMERIC(38, 10),
    "variable_base" NUMERIC(38, 10),
    "joined" DATE,
    "left" DATE,
    PRIMARY KEY (data_set_id, place)
);

-- What changes for a payee from a day on; an empty cell changes nothing.
CREATE TABLE assignments (
    data_set_id BIGINT NOT NULL,
    place INTEGER NOT NULL,
    source_file VARCHAR(200) NOT NULL,
    source_row INTEGER NOT NULL,
    "payee" VARCHAR(500) NOT NULL,
    "from" DATE NOT NULL,
    "role" VARCHAR(500) NOT NULL,
    "department" VARCHAR(500) NOT NULL,
    "manager" VARCHAR(500) NOT NULL,
    "part_time" NUMERIC(38, 10),
    "base_salary" NUMERIC(38, 10),
    "commission_rate" NUMERIC(38, 10),
    "variable_base" NUMERIC(38, 10),
    PRIMARY KEY (data_set_id, place)
);

-- Who buys; the class is the company's own, such as {@code A}.
CREATE TABLE customers (
    data_set_id BIGINT NOT NULL,
    place INTEGER NOT NULL,
    source_file VARCHAR(200) NOT NULL,
    source_row INTEGER NOT NULL,
    "id" VARCHAR(500) NOT NULL,
    "name" VARCHAR(500) NOT NULL,
    "class" VARCHAR(500) NOT NULL,
    "organisation_number" VARCHAR(500) NOT NULL,
    PRIMARY KEY (data_set_id, place)
);

-- What is sold.
CREATE TABLE products (
    data_set_id BIGINT NOT NULL,
    place INTEGER NOT NULL,
    source_file VARCHAR(200) NOT NULL,
    source_row INTEGER NOT NULL,
    "id" VARCHAR(500) NOT NULL,
    "name" VARCHAR(500) NOT NULL,
    "group" VARCHAR(500) NOT NULL,
    "list_price" NUMERIC(38, 10),
    "cost" NUMERIC(38, 10),
    PRIMARY KEY (data_set_id, place)
);

-- What is planned of a KPI, for whom and from which day on; {@code to} is the first day after.
CREATE TABLE targets (
    data_set_id BIGINT NOT NULL,
    place INTEGER NOT NULL,
    source_file VARCHAR(200) NOT NULL,
    source_row INTEGER NOT NULL,
    "level" VARCHAR(500) NOT NULL,
    "of" VARCHAR(500) NOT NULL,
    "kpi" VARCHAR(500) NOT NULL,
    "from" DATE NOT NULL,
    "to" DATE,
    "minimum" NUMERIC(38, 10),
    "base" NUMERIC(38, 10),
    "norm" NUMERIC(38, 10),
    "target" NUMERIC(38, 10),
    "maximum" NUMERIC(38, 10),
    "weight" NUMERIC(38, 10),
    PRIMARY KEY (data_set_id, place)
);

-- Days from Monday to Friday on which nobody works.
CREATE TABLE holidays (
    data_set_id BIGINT NOT NULL,
    place INTEGER NOT NULL,
    source_file VARCHAR(200) NOT NULL,
    source_row INTEGER NOT NULL,
    "date" DATE NOT NULL,
    "name" VARCHAR(500) NOT NULL,
    PRIMARY KEY (data_set_id, place)
);

-- What customers are to pay, in parts perhaps.
CREATE TABLE invoices (
    data_set_id BIGINT NOT NULL,
    place INTEGER NOT NULL,
    source_file VARCHAR(200) NOT NULL,
    source_row INTEGER NOT NULL,
    "id" VARCHAR(500) NOT NULL,
    "customer" VARCHAR(500) NOT NULL,
    "date" DATE NOT NULL,
    "due" DATE,
    "amount" NUMERIC(38, 10) NOT NULL,
    PRIMARY KEY (data_set_id, place)
);

-- What they paid of an invoice.
CREATE TABLE payments (
    data_set_id BIGINT NOT NULL,
    place INTEGER NOT NULL,
    source_file VARCHAR(200) NOT NULL,
    source_row INTEGER NOT NULL,
    "id" VARCHAR(500) NOT NULL,
    "invoice" VARCHAR(500) NOT NULL,
    "date" DATE NOT NULL,
    "amount" NUMERIC(38, 10) NOT NULL,
    PRIMARY KEY (data_set_id, place)
);

-- Lines of orders; the amount is what the customer is to pay after the discount, the cost that of all units.
CREATE TABLE sales (
    data_set_id BIGINT NOT NULL,
    place INTEGER NOT NULL,
    source_file VARCHAR(200) NOT NULL,
    source_row INTEGER NOT NULL,
    "id" VARCHAR(500) NOT NULL,
    "order" VARCHAR(500) NOT NULL,
    "date" DATE NOT NULL,
    "payee" VARCHAR(500) NOT NULL,
    "customer" VARCHAR(500) NOT NULL,
    "product" VARCHAR(500) NOT NULL,
    "type" VARCHAR(500) NOT NULL,
    "quantity" NUMERIC(38, 10),
    "amount" NUMERIC(38, 10) NOT NULL,
    "discount" NUMERIC(38, 10),
    "cost" NUMERIC(38, 10),
    "invoice" VARCHAR(500) NOT NULL,
    PRIMARY KEY (data_set_id, place)
);

-- Sales that are credited to others than their payee, or to several: the shares of a sale.
CREATE TABLE splits (
    data_set_id BIGINT NOT NULL,
    place INTEGER NOT NULL,
    source_file VARCHAR(200) NOT NULL,
    source_row INTEGER NOT NULL,
    "sale" VARCHAR(500) NOT NULL,
    "payee" VARCHAR(500) NOT NULL,
    "share" NUMERIC(38, 10) NOT NULL,
    PRIMARY KEY (data_set_id, place)
);

-- What was given back of a sale; amounts above zero.
CREATE TABLE returns (
    data_set_id BIGINT NOT NULL,
    place INTEGER NOT NULL,
    source_file VARCHAR(200) NOT NULL,
    source_row INTEGER NOT NULL,
    "id" VARCHAR(500) NOT NULL,
    "sale" VARCHAR(500) NOT NULL,
    "date" DATE NOT NULL,
    "amount" NUMERIC(38, 10) NOT NULL,
    "quantity" NUMERIC(38, 10),
    PRIMARY KEY (data_set_id, place)
);

-- Leads and deals, as they stand now.
CREATE TABLE opportunities (
    data_set_id BIGINT NOT NULL,
    place INTEGER NOT NULL,
    source_file VARCHAR(200) NOT NULL,
    source_row INTEGER NOT NULL,
    "id" VARCHAR(500) NOT NULL,
    "name" VARCHAR(500) NOT NULL,
    "payee" VARCHAR(500) NOT NULL,
    "customer" VARCHAR(500) NOT NULL,
    "source" VARCHAR(500) NOT NULL,
    "stage" VARCHAR(500) NOT NULL,
    "status" VARCHAR(500) NOT NULL,
    "amount" NUMERIC(38, 10),
    "created" DATE NOT NULL,
    "closed" DATE,
    "next_step" VARCHAR(500) NOT NULL,
    PRIMARY KEY (data_set_id, place)
);

-- When an opportunity reached a stage.
CREATE TABLE stages (
    data_set_id BIGINT NOT NULL,
    place INTEGER NOT NULL,
    source_file VARCHAR(200) NOT NULL,
    source_row INTEGER NOT NULL,
    "opportunity" VARCHAR(500) NOT NULL,
    "stage" VARCHAR(500) NOT NULL,
    "date" DATE NOT NULL,
    PRIMARY KEY (data_set_id, place)
);

-- Calls, meetings, offers, seminars, visits, travel days: whatever sellers do, by type.
CREATE TABLE activities (
    data_set_id BIGINT NOT NULL,
    place INTEGER NOT NULL,
    source_file VARCHAR(200) NOT NULL,
    source_row INTEGER NOT NULL,
    "id" VARCHAR(500) NOT NULL,
    "payee" VARCHAR(500) NOT NULL,
    "date" DATE NOT NULL,
    "type" VARCHAR(500) NOT NULL,
    "customer" VARCHAR(500) NOT NULL,
    "opportunity" VARCHAR(500) NOT NULL,
    "quantity" NUMERIC(38, 10),
    "outcome" VARCHAR(500) NOT NULL,
    PRIMARY KEY (data_set_id, place)
);

-- Inspections of quality: points given, of points that could be.
CREATE TABLE inspections (
    data_set_id BIGINT NOT NULL,
    place INTEGER NOT NULL,
    source_file VARCHAR(200) NOT NULL,
    source_row INTEGER NOT NULL,
    "id" VARCHAR(500) NOT NULL,
    "payee" VARCHAR(500) NOT NULL,
    "date" DATE NOT NULL,
    "points" NUMERIC(38, 10) NOT NULL,
    "of" NUMERIC(38, 10) NOT NULL,
    PRIMARY KEY (data_set_id, place)
);

-- Errors that were found and remarks that were made about a seller's work.
CREATE TABLE remarks (
    data_set_id BIGINT NOT NULL,
    place INTEGER NOT NULL,
    source_file VARCHAR(200) NOT NULL,
    source_row INTEGER NOT NULL,
    "id" VARCHAR(500) NOT NULL,
    "payee" VARCHAR(500) NOT NULL,
    "date" DATE NOT NULL,
    "kind" VARCHAR(500) NOT NULL,
    "text" VARCHAR(500) NOT NULL,
    PRIMARY KEY (data_set_id, place)
);

-- How many people came in.
CREATE TABLE visitors (
    data_set_id BIGINT NOT NULL,
    place INTEGER NOT NULL,
    source_file VARCHAR(200) NOT NULL,
    source_row INTEGER NOT NULL,
    "date" DATE NOT NULL,
    "department" VARCHAR(500) NOT NULL,
    "payee" VARCHAR(500) NOT NULL,
    "count" NUMERIC(38, 10) NOT NULL,
    PRIMARY KEY (data_set_id, place)
);

-- What selling cost, by kind, such as {@code acquisition}.
CREATE TABLE expenses (
    data_set_id BIGINT NOT NULL,
    place INTEGER NOT NULL,
    source_file VARCHAR(200) NOT NULL,
    source_row INTEGER NOT NULL,
    "date" DATE NOT NULL,
    "department" VARCHAR(500) NOT NULL,
    "payee" VARCHAR(500) NOT NULL,
    "kind" VARCHAR(500) NOT NULL,
    "amount" NUMERIC(38, 10) NOT NULL,
    PRIMARY KEY (data_set_id, place)
);

-- What was stored before. Its content hash stays, as saved what-ifs are known by it.
INSERT INTO departments
    SELECT data_set_id, ROW_NUMBER() OVER (PARTITION BY data_set_id ORDER BY source_row), source_file, source_row, id, name
    FROM old_departments;
INSERT INTO payees
    SELECT data_set_id, ROW_NUMBER() OVER (PARTITION BY data_set_id ORDER BY source_row), source_file, source_row, id, name,
        job_title, department, '', NULL, NULL, commission_rate, variable_base, NULL, NULL
    FROM old_payees;
INSERT INTO targets
    SELECT data_set_id, ROW_NUMBER() OVER (PARTITION BY data_set_id ORDER BY source_row), source_file, source_row, 'seller',
        payee, 'sales', starts, ends, NULL, NULL, NULL, amount, NULL, NULL
    FROM old_quotas;
INSERT INTO sales
    SELECT data_set_id, ROW_NUMBER() OVER (PARTITION BY data_set_id ORDER BY source_row), source_file, source_row, id, '',
        sold_on, payee, '', '', '', NULL, amount, NULL, NULL, ''
    FROM old_sales;
UPDATE data_sets SET row_count =
    (SELECT COUNT(*) FROM departments WHERE data_set_id = data_sets.id)
    + (SELECT COUNT(*) FROM payees WHERE data_set_id = data_sets.id)
    + (SELECT COUNT(*) FROM targets WHERE data_set_id = data_sets.id)
    + (SELECT COUNT(*) FROM sales WHERE data_set_id = data_sets.id);
DROP TABLE old_sales;
DROP TABLE old_quotas;
DROP TABLE old_payees;
DROP TABLE old_departments;
