-- Which content the folders of sample data had when they were read last, so that a start reads only what changed.
-- Runs on H2 and PostgreSQL.

CREATE TABLE sample_folders (
    folder VARCHAR(1000) PRIMARY KEY,
    fingerprint VARCHAR(64) NOT NULL,
    content_hash VARCHAR(64) NOT NULL
);
