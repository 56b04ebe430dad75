-- What was done, by whom and when: written once, never changed, each row with the SHA-256 of the one before it and of itself.
-- Who it was stands apart, so that it can be dropped and the chain stays whole. Runs on H2 and PostgreSQL.

-- The last row of the chain. Whoever adds one locks this first, so that the numbers have no gaps.
CREATE TABLE audit_head (
    id INTEGER PRIMARY KEY,
    number BIGINT NOT NULL,
    hash VARCHAR(64) NOT NULL
);

INSERT INTO audit_head (id, number, hash) VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

-- "who" is a pseudonym, as "subject" is where it is a person.
CREATE TABLE audit_entries (
    number BIGINT PRIMARY KEY,
    happened_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    who VARCHAR(64) NOT NULL,
    deed VARCHAR(40) NOT NULL,
    kind VARCHAR(40) NOT NULL,
    subject VARCHAR(500) NOT NULL,
    name VARCHAR(1000) NOT NULL,
    details TEXT NOT NULL,
    previous VARCHAR(64) NOT NULL,
    hash VARCHAR(64) NOT NULL
);

CREATE INDEX audit_entries_by_time ON audit_entries (happened_at);
CREATE INDEX audit_entries_by_deed ON audit_entries (deed, number);
CREATE INDEX audit_entries_by_who ON audit_entries (who, number);
CREATE INDEX audit_entries_by_subject ON audit_entries (subject, number);

-- A pseudonym is the SHA-256 of the salt and of all that it stands for.
CREATE TABLE audit_people (
    pseudonym VARCHAR(64) PRIMARY KEY,
    salt VARCHAR(32) NOT NULL,
    id VARCHAR(200) NOT NULL,
    name VARCHAR(500) NOT NULL,
    payee VARCHAR(500) NOT NULL
);

CREATE INDEX audit_people_by_id ON audit_people (id, payee);
CREATE INDEX audit_people_by_payee ON audit_people (payee);
