package trinn.population.store;

import java.util.Map;
import trinn.population.ContentHash;
import trinn.records.RecordType;
import trinn.records.Row;

/**
 * What the stored records of a data set come to now.
 *
 * @param hash over all of them
 * @param others of each kind the first record that does not have the mark it came in with; the one behind a gap where one is missing
 */
public record Counted(ContentHash hash, Map<RecordType, Row> others) {}
