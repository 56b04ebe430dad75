-- Whether a payee is a woman or a man, for the figures of fairness alone; the empty text where it is not known. Runs on H2 and
-- PostgreSQL.

ALTER TABLE payees ADD COLUMN "gender" VARCHAR(500) DEFAULT '' NOT NULL;
