-- What records say in columns of the company's own: a line name=value for each, null where they say nothing. Runs on H2 and
-- PostgreSQL.

ALTER TABLE departments ADD COLUMN attributes TEXT;
ALTER TABLE payees ADD COLUMN attributes TEXT;
ALTER TABLE assignments ADD COLUMN attributes TEXT;
ALTER TABLE customers ADD COLUMN attributes TEXT;
ALTER TABLE products ADD COLUMN attributes TEXT;
ALTER TABLE targets ADD COLUMN attributes TEXT;
ALTER TABLE holidays ADD COLUMN attributes TEXT;
ALTER TABLE invoices ADD COLUMN attributes TEXT;
ALTER TABLE payments ADD COLUMN attributes TEXT;
ALTER TABLE sales ADD COLUMN attributes TEXT;
ALTER TABLE splits ADD COLUMN attributes TEXT;
ALTER TABLE returns ADD COLUMN attributes TEXT;
ALTER TABLE opportunities ADD COLUMN attributes TEXT;
ALTER TABLE stages ADD COLUMN attributes TEXT;
ALTER TABLE activities ADD COLUMN attributes TEXT;
ALTER TABLE inspections ADD COLUMN attributes TEXT;
ALTER TABLE remarks ADD COLUMN attributes TEXT;
ALTER TABLE visitors ADD COLUMN attributes TEXT;
ALTER TABLE expenses ADD COLUMN attributes TEXT;
ALTER TABLE measurements ADD COLUMN attributes TEXT;
