-- Which columns of a file were which fields, for the next file with the same columns. Runs on H2 and PostgreSQL.
CREATE TABLE mappings (
    signature VARCHAR(64) PRIMARY KEY,
    section TEXT NOT NULL,
    used_at TIMESTAMP WITH TIME ZONE DEFAULT CURRENT_TIMESTAMP NOT NULL
);
