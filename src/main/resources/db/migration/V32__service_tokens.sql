-- By which other systems act for an account: the secret as SHA-256, what it may be used for as words with a space between, until a
-- moment. The demo has no accounts, and its people may have tokens. Runs on H2 and PostgreSQL.
CREATE TABLE service_tokens (
    id VARCHAR(36) NOT NULL PRIMARY KEY,
    account VARCHAR(36) NOT NULL,
    name VARCHAR(100) NOT NULL,
    secret VARCHAR(64) NOT NULL UNIQUE,
    scopes VARCHAR(500) NOT NULL,
    made_at TIMESTAMP WITH TIME ZONE NOT NULL,
    valid_until TIMESTAMP WITH TIME ZONE NOT NULL,
    used_at TIMESTAMP WITH TIME ZONE
);

CREATE INDEX service_tokens_of ON service_tokens (account);

-- What was answered to requests with a key of their own, so that the same request is answered the same and done once. Without a
-- status as long as it is worked on, or where that was interrupted.
CREATE TABLE request_keys (
    token VARCHAR(36) NOT NULL,
    request_key VARCHAR(200) NOT NULL,
    request VARCHAR(64) NOT NULL,
    begun_at TIMESTAMP WITH TIME ZONE NOT NULL,
    status INT,
    headers TEXT,
    body BYTEA,
    PRIMARY KEY (token, request_key)
);
