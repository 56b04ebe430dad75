/** The log in the database: what is done is taken down with it, read by pages, and forgotten of people who left. */
@NullMarked
package trinn.audit.store;

import org.jspecify.annotations.NullMarked;
