package trinn.fetch;

/** What a source brings each time. */
public enum Brings {
    /** All there is: it takes the place of all records of its types. */
    ALL,
    /** What is new or changed: it stays beside what is there, and a record takes the place of that with the same id. */
    CHANGES
}
