-- Other systems that are told of what happens, and what each was told. Runs on H2 and PostgreSQL.

-- The secret is sealed by a key that is not in the database; events are words with a space between. Told is only what stands in the
-- log after the entry "after_entry".
CREATE TABLE webhooks (
    id VARCHAR(36) NOT NULL PRIMARY KEY,
    name VARCHAR(100) NOT NULL,
    address VARCHAR(2000) NOT NULL,
    events VARCHAR(500) NOT NULL,
    secret VARCHAR(500) NOT NULL,
    active BOOLEAN NOT NULL,
    made_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    after_entry BIGINT NOT NULL
);

-- Up to which entry the log was read. Whoever reads on locks this first, so that each entry is read once.
CREATE TABLE webhook_cursor (
    id INTEGER NOT NULL PRIMARY KEY,
    number BIGINT NOT NULL
);

INSERT INTO webhook_cursor (id, number) SELECT 1, number FROM audit_head WHERE id = 1;

-- What is sent, without an entry where somebody tried the address out. Whoever sends it counts the attempt first, under the number of
-- attempts that was read, and so alone; until "next_at" nobody else tries.
CREATE TABLE webhook_deliveries (
    id VARCHAR(36) NOT NULL PRIMARY KEY,
    webhook VARCHAR(36) NOT NULL REFERENCES webhooks (id) ON DELETE CASCADE,
    entry BIGINT,
    event VARCHAR(100) NOT NULL,
    body TEXT NOT NULL,
    state VARCHAR(20) NOT NULL,
    attempts INTEGER NOT NULL,
    status INTEGER,
    trouble VARCHAR(20),
    detail VARCHAR(500) NOT NULL,
    made_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    tried_at TIMESTAMP(6) WITH TIME ZONE,
    next_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    UNIQUE (webhook, entry)
);

CREATE INDEX webhook_deliveries_due ON webhook_deliveries (webhook, state, next_at);
CREATE INDEX webhook_deliveries_of ON webhook_deliveries (webhook, made_at);
CREATE INDEX webhook_deliveries_by_age ON webhook_deliveries (made_at);
