package trinn.table;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Takes the rows of a table one by one. */
public interface Table extends Closeable {

    /**
     * Takes a row.
     *
     * @param row one value for each column, of the class of its {@linkplain Column.Kind kind}, or null
     * @throws IllegalArgumentException where a value is of another class, or cannot be kept to its last digit
     */
    void add(@Nullable Object... row) throws IOException;
}
