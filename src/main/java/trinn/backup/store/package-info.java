/** Reads whole databases for backups, and writes them back. */
@NullMarked
package trinn.backup.store;

import org.jspecify.annotations.NullMarked;
