-- Who may sign in. The login is an e-mail address in lower case; there is no password until the person has chosen one, or
-- where another provider signs the person in. Roles are words with a space between. Runs on H2 and PostgreSQL.
CREATE TABLE accounts (
    id VARCHAR(36) NOT NULL PRIMARY KEY,
    login VARCHAR(254) NOT NULL UNIQUE,
    name VARCHAR(200) NOT NULL,
    roles VARCHAR(200) NOT NULL,
    payee VARCHAR(500) NOT NULL,
    password VARCHAR(200),
    active BOOLEAN NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL
);

-- The one link by which a person chooses a password: its secret as SHA-256, used once, until a moment.
CREATE TABLE account_links (
    account VARCHAR(36) NOT NULL PRIMARY KEY REFERENCES accounts (id) ON DELETE CASCADE,
    secret VARCHAR(64) NOT NULL UNIQUE,
    valid_until TIMESTAMP WITH TIME ZONE NOT NULL
);
