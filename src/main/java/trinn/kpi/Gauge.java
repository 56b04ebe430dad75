package trinn.kpi;

import trinn.records.Row;

/** Measures one number that adds up, or one set of values, while records pass by. */
interface Gauge {

    /** Takes a record of a type that it asked for. */
    void accept(Row row);

    /** Called once, after the last record. */
    default void finish() {}
}
