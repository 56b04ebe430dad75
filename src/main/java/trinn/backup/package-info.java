/**
 * Backups: one file for every database that Trinn runs on, what is in it, and how it is checked. A zip with a manifest and the
 * rows of each table as lines of JSON; docs/operations.md says how it is used.
 */
@NullMarked
package trinn.backup;

import org.jspecify.annotations.NullMarked;
