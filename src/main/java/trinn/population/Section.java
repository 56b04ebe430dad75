package trinn.population;

import java.util.Map;

/**
 * A part of {@code data.yaml}: a CSV file and which of its columns is which field.
 *
 * @param file the path within the folder
 * @param columns the header of each field that the file has
 */
record Section(String file, Map<String, String> columns) {

    boolean has(String field) {
        return columns.containsKey(field);
    }

    /** The header of a field that the file has; the field's own name for one that it has not. */
    String header(String field) {
        return columns.getOrDefault(field, field);
    }
}
