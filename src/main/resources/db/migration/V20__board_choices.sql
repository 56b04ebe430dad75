-- Who shows reached goals to the department, and since when or until when, for all versions of a data set. Runs on H2 and PostgreSQL.
CREATE TABLE board_choices (
    data_set VARCHAR(200) NOT NULL,
    payee VARCHAR(500) NOT NULL,
    shows BOOLEAN NOT NULL,
    chosen_at TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (data_set, payee)
);
