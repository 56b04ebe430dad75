package trinn.population.store;

import trinn.records.Row;

/** The fast way of a database to take in very many records of one data set; the caller opens the transaction. */
interface Bulk {

    /** Takes a record in, at its place among those of its type. */
    void add(Row row, int place);

    /** Writes what is waiting. */
    void finish();
}
