/** Tables in files for other programs: CSV and Parquet, row by row, so that no size is too large. */
@NullMarked
package trinn.table;

import org.jspecify.annotations.NullMarked;
