-- What managers write down about a payee and period, for all versions of a data set. Runs on H2 and PostgreSQL.
CREATE TABLE team_notes (
    data_set VARCHAR(200) NOT NULL,
    payee VARCHAR(500) NOT NULL,
    period_starts DATE NOT NULL,
    said VARCHAR(4000) NOT NULL,
    written_at TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (data_set, payee, period_starts)
);
