-- How the runs of a data set become files for payroll and the books: one mapping for each data set, as JSON, known by its SHA-256.
-- Runs on H2 and PostgreSQL.
CREATE TABLE pay_mappings (
    data_set VARCHAR(200) PRIMARY KEY,
    hash VARCHAR(64) NOT NULL,
    mapping TEXT NOT NULL,
    saved_at TIMESTAMP WITH TIME ZONE DEFAULT CURRENT_TIMESTAMP NOT NULL
);
