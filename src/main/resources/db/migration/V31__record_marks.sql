-- A number of four bytes for each record of a data set, some thousands after each other in the order of their places: proves
-- nothing, but tells which record is not as it came in. Data sets from before have none. Runs on H2 and PostgreSQL.
CREATE TABLE record_marks (
    data_set_id BIGINT NOT NULL REFERENCES data_sets (id) ON DELETE CASCADE,
    kind VARCHAR(40) NOT NULL,
    block INT NOT NULL,
    marks BYTEA NOT NULL,
    PRIMARY KEY (data_set_id, kind, block)
);
